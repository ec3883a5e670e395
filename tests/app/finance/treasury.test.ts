import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aciResources,
  type Budget,
  type BudgetLine,
  budgetOfDossier,
  findAccounts,
  fundingOfDossier,
  lowestMonth,
  spread,
  toCents,
  treasury,
  typedTreasury,
} from '../../../app/finance/index.ts';
import { buildExample } from '../../../main/services/index.ts';
import { cpts } from '../../support/catalog.ts';
import { BAREMES, RESOURCES } from './shipped.ts';

const accounts = findAccounts(BAREMES);
const line = (account: string, label: string, amounts: number[]): BudgetLine => ({
  id: `${account}${label}`,
  account,
  label,
  hypothesis: '',
  mission: '',
  missionLabel: '',
  funder: '',
  certainty: '',
  amounts,
});
const example = buildExample(RESOURCES, cpts).dossier;
const { simulation } = fundingOfDossier(cpts, example, BAREMES);
const cashflow = simulation?.cashflow ?? [];

describe('spread', () => {
  it('never loses or makes a cent, whatever the weights', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.array(fc.nat(1e7), { minLength: 1, maxLength: 24 }),
        (total, weights) => {
          const parts = spread(total, weights);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
          if (weights.some((weight) => weight > 0)) expect(parts).toHaveLength(weights.length);
        },
      ),
    );
  });
});

describe('the account month by month', () => {
  const budget: Budget = {
    years: ['Année 1', 'Année 2'],
    charges: [line('64', 'Salaires', [1000.01, 2400]), line('86', 'Bénévolat', [500, 500])],
    produits: [line('74', 'ACI', [1200, 1200]), line('75', 'Cotisations', [12, 24])],
  };

  it('ends each year on what the budget leaves, voluntary contributions apart', () => {
    const months = treasury({ budget, accounts, firstYear: 2027, cashflow });
    expect(months).toHaveLength(24);
    expect(months[11]).toMatchObject({ month: '2027-12', balance: 211.99 });
    expect(months[23]).toMatchObject({ month: '2028-12', balance: -964.01 });
  });

  it('puts the budget’s ACI in the months in which the simulation pays', () => {
    const months = treasury({ budget, accounts, firstYear: 2027, cashflow });
    expect(months.filter(({ aci }) => aci > 0).map(({ month }) => month.slice(0, 7))).toEqual(
      cashflow.filter(({ amount, month }) => amount > 0 && month < '2029').map(({ month }) => month),
    );
    expect(months[0]).toMatchObject({ month: '2027-01', aci: 0, typed: false });
  });

  it('takes the simulated amounts as long as the budget has no line for the ACI', () => {
    const months = treasury({ budget: { ...budget, produits: [] }, accounts, firstYear: 2027, cashflow });
    expect(months.find(({ month }) => month === '2027-04')?.aci).toBe(60_000);
  });

  it('tells the month in which the money runs short', () => {
    const months = treasury({ budget, accounts, firstYear: 2027, cashflow });
    expect(lowestMonth(months.slice(0, 12))?.month).toBe('2027-03');
    expect(lowestMonth([])).toBeUndefined();
  });

  it('follows the months the team wrote itself', () => {
    const months = treasury({
      budget: budgetOfDossier(cpts, example),
      accounts,
      firstYear: 2027,
      cashflow,
      typed: typedTreasury(example),
    });
    expect(months[2]).toMatchObject({ month: '2027-03', balance: 800, typed: true });
    expect(months[12]?.typed).toBe(false);
  });

  it('adds up to the cash of the budget over any lines', () => {
    const amounts = fc.array(fc.integer({ min: -1e7, max: 1e8 }), { minLength: 2, maxLength: 2 });
    const lines = (codes: string[]) =>
      fc.array(
        fc.tuple(fc.constantFrom(...codes), amounts).map(([code, cents]) =>
          line(
            code,
            code === '74' ? 'ACI' : 'x',
            cents.map((each) => each / 100),
          ),
        ),
        { maxLength: 12 },
      );
    fc.assert(
      fc.property(lines(['60', '64', '86', '68']), lines(['75', '87', '78']), (charges, produits) => {
        const random = { years: ['Année 1', 'Année 2'], charges, produits };
        const months = treasury({ budget: random, accounts, firstYear: 2027, cashflow: [] });
        const cash = (all: readonly BudgetLine[], without: string[]) =>
          all
            .filter(({ account }) => !without.includes(account))
            .flatMap((each) => each.amounts)
            .reduce((sum: number, each) => sum + toCents(each), 0);
        expect(toCents(months.at(-1)?.balance)).toBe(
          cash(produits, ['87', '78']) - cash(charges, ['86', '68']),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('the ACI as lines of a budget', () => {
  it('gives each calendar year what reaches the account then, as the example’s team worked out', () => {
    if (!simulation) throw new Error('no simulation');
    expect(aciResources(simulation, 2027, 3)).toMatchObject([
      { certainty: 'demande', amounts: [60_000, 45_000, 60_000], evidence: 'read' },
      { certainty: 'demande', amounts: [86_250, 147_500, 155_000], evidence: 'reconstructed' },
      { certainty: 'espere', amounts: [0, 21_000, 39_000] },
    ]);
  });

  it('says in its words that it is an estimation, for which size and at which rate', () => {
    if (!simulation) throw new Error('no simulation');
    const labels = aciResources(simulation, 2027, 3).map(({ label }) => label);
    expect(labels[0]).toBe('ACI – fonctionnement (estimation, taille 2)');
    expect(labels[2]).toMatch(/estimation, taille 2, 40\s%/);
    expect(aciResources(simulation, 2050, 3)).toEqual([]);
  });
});
