import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, newDossier } from '../../../app/dossier/index.ts';
import {
  budgetOfDossier,
  budgetSummaryOfDossier,
  carryOver,
  findAccounts,
  instalments,
  instalmentsByYear,
  instalmentsWords,
  monthsInWords,
  startUpMonths,
  toCents,
  treasury,
} from '../../../app/finance/index.ts';
import { cpts } from '../../support/catalog.ts';
import { cells, edited } from '../checks/edit.ts';
import { BAREMES } from './shipped.ts';

const accounts = findAccounts(BAREMES);
const columns = ['n1', 'n2', 'n3'];
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('an aid paid in several times', () => {
  it('adds up to the whole, to the cent, whatever the number of times and the years', () => {
    fc.assert(
      fc.property(
        fc.nat(1e9),
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 1, max: 18 }),
        (cents, count, every) => {
          const list = instalments(cents / 100, count, '2027-10', every);
          const { amounts, outside } = instalmentsByYear(list, 2027, 3);
          expect(list).toHaveLength(count);
          expect([...amounts, outside].reduce((sum, each) => sum + toCents(each), 0)).toBe(cents);
        },
      ),
    );
  });

  it('is said in words that are read back', () => {
    const list = instalments(50_000, 2, '2027-10', 6);
    expect(plain(instalmentsWords(list))).toBe('25 000 € en octobre 2027, 25 000 € en avril 2028');
    expect(monthsInWords(instalmentsWords(list))).toEqual(['2027-10', '2028-04']);
    expect(monthsInWords('1er mars 2027 puis 15/09/2027, sous réserve')).toEqual(['2027-03', '2027-09']);
    expect(monthsInWords('à la signature')).toEqual([]);
  });

  it('reaches the account in the months written, and the year keeps its sum', () => {
    const dossier = edited(
      cells('budget.creditsAmorcage', 2, { montant: 10_000, versement: 'mars 2027 et juin 2027' }),
    );
    const budget = { ...budgetOfDossier(cpts, dossier), charges: [] };
    const only = { ...budget, produits: budget.produits.filter(({ label }) => label.startsWith('FIR')) };
    const months = treasury({
      budget: only,
      accounts,
      firstYear: 2027,
      cashflow: [],
      startUp: startUpMonths(dossier),
    });
    expect(months.filter(({ other }) => other > 0)).toMatchObject([
      { month: '2027-03', other: 5_000 },
      { month: '2027-06', other: 5_000 },
    ]);
  });
});

describe('what is left of a year', () => {
  const richer = edited(cells('budget.produits', 0, { n1: 62_000.5 }));

  it('is kept for the next one in the lines that already do so, and the year balances', () => {
    const [first] = budgetSummaryOfDossier(cpts, richer, accounts).years;
    const { dossier, inverses } = applyChanges(richer, carryOver(richer, columns, 0, first?.balance ?? 0));
    const after = budgetSummaryOfDossier(cpts, dossier, accounts).years;
    expect(after.map(({ balance }) => balance)).toEqual([0, 2_000.5, 0]);
    expect(budgetOfDossier(cpts, dossier).charges).toHaveLength(budgetOfDossier(cpts, richer).charges.length);
    expect(applyChanges(dossier, inverses).dossier).toEqual(richer);
  });

  it('makes its two lines in a budget without them, and does nothing for a loss or the last year', () => {
    const empty = newDossier(cpts, { name: 'Essai', makeId: () => 'essai-report' });
    const { dossier } = applyChanges(empty, carryOver(empty, columns, 1, 12.34));
    expect(budgetOfDossier(cpts, dossier)).toMatchObject({
      charges: [{ account: '689', amounts: [undefined, 12.34, undefined] }],
      produits: [{ account: '789', amounts: [undefined, undefined, 12.34] }],
    });
    expect(carryOver(empty, columns, 2, 10)).toEqual([]);
    expect(carryOver(empty, columns, 0, -10)).toEqual([]);
  });
});
