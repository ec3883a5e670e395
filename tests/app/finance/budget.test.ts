import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChange,
  applyChanges,
  type Change,
  type Dossier,
  newDossier,
} from '../../../app/dossier/index.ts';
import {
  type Budget,
  type BudgetLine,
  budgetCsv,
  budgetOfDossier,
  budgetSummaryOfDossier,
  csvText,
  findAccounts,
  postCost,
  quantityCost,
  sharesOf,
  summariseBudget,
  toCents,
} from '../../../app/finance/index.ts';
import { buildExample } from '../../../main/services/index.ts';
import { cpts } from '../../support/catalog.ts';
import { BAREMES, RESOURCES } from './shipped.ts';

const accounts = findAccounts(BAREMES);
const example = buildExample(RESOURCES, cpts).dossier;
const line = (id: string, account: string, amounts: readonly number[], mission = ''): BudgetLine => ({
  id,
  account,
  label: `Ligne ${id}`,
  hypothesis: '',
  mission,
  missionLabel: mission,
  funder: '',
  certainty: '',
  amounts,
});

describe('the budget of the example', () => {
  const { years, classes, missions, balanced } = budgetSummaryOfDossier(cpts, example, accounts);

  it('balances every year', () => {
    expect(balanced).toBe(true);
    expect(years.map(({ charges, produits, balance }) => [charges, produits, balance])).toEqual([
      [179_750, 179_750, 0],
      [277_140, 277_140, 0],
      [297_950, 297_950, 0],
    ]);
  });

  it('adds up by class of accounts, voluntary contributions apart', () => {
    expect(classes.find(({ code }) => code === '74')?.amounts).toEqual([166_250, 228_500, 269_000]);
    expect(classes.filter(({ voluntary }) => voluntary).map(({ code }) => code)).toEqual(['86', '87']);
    expect(years[0]).toMatchObject({ voluntaryCharges: 12_300, voluntaryProduits: 12_300 });
  });

  it('shares the expenses between missions, and counts a cost per inhabitant', () => {
    expect(missions.find(({ mission }) => mission === 'qualite')?.amounts).toEqual([0, 9_180, 9_180]);
    expect(missions.find(({ label }) => label === 'Missions (part variable)')?.total).toBe(60_000);
    expect(missions.reduce((sum, { share }) => sum + share * 10, 0)).toBeCloseTo(1000, 6);
    // (179 750 − 12 300) / 53 701 inhabitants
    expect(years[0]?.costPerInhabitant).toBe(3.12);
  });
});

describe('summariseBudget', () => {
  it('keeps what has no known account, and accepts accounts typed with words', () => {
    const budget: Budget = {
      years: ['Année 1'],
      charges: [line('a', 'c/ 641', [10]), line('b', '', [5]), line('c', '74', [1])],
      produits: [line('d', '740', [16])],
    };
    const { classes, balanced } = summariseBudget(budget, accounts);
    expect(balanced).toBe(true);
    expect(classes.map(({ side, code, total }) => [side, code, total])).toEqual([
      ['charges', '64', 10],
      ['charges', '', 6],
      ['produits', '74', 16],
    ]);
  });

  it('does what floats do not', () => {
    const tenths = Array.from({ length: 10 }, (_, index) => line(String(index), '60', [0.1]));
    const { years } = summariseBudget(
      { years: ['1'], charges: tenths, produits: [line('p', '74', [1])] },
      accounts,
    );
    expect(years[0]?.balance).toBe(0);
  });
});

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const account = fc.constantFrom('60', '613', '641', '86', '', '74', 'divers');
const bigBudget = fc.record({
  charges: fc.array(fc.tuple(account, fc.array(cents, { minLength: 5, maxLength: 5 })), {
    minLength: 500,
    maxLength: 500,
  }),
  order: fc.array(fc.nat(), { minLength: 500, maxLength: 500 }),
});

describe('a budget of 500 lines over 5 years', () => {
  const years = ['1', '2', '3', '4', '5'];

  it('adds up exactly, in any order, by year, by class and by mission', () => {
    fc.assert(
      fc.property(bigBudget, ({ charges, order }) => {
        const lines = charges.map(([code, values], index) =>
          line(
            String(index),
            code,
            values.map((value) => value / 100),
            `m${index % 7}`,
          ),
        );
        const shuffled = lines
          .map((each, index) => ({ each, key: order[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        const summary = summariseBudget({ years, charges: shuffled, produits: [] }, accounts);
        years.forEach((_, year) => {
          const exact = charges.reduce((sum, [, values]) => sum + BigInt(values[year] ?? 0), 0n);
          expect(BigInt(toCents(summary.years[year]?.charges))).toBe(exact);
          const byClass = summary.classes.reduce(
            (sum, each) => sum + BigInt(toCents(each.amounts[year])),
            0n,
          );
          expect(byClass).toBe(exact);
          const voluntary = BigInt(toCents(summary.years[year]?.voluntaryCharges));
          const byMission = summary.missions.reduce(
            (sum, each) => sum + BigInt(toCents(each.amounts[year])),
            0n,
          );
          expect(byMission + voluntary).toBe(exact);
        });
      }),
      { numRuns: 20 },
    );
  });
});

type Edit =
  | { readonly kind: 'insert'; readonly cents: number; readonly at: number }
  | { readonly kind: 'set'; readonly cents: number; readonly at: number }
  | { readonly kind: 'move' | 'remove'; readonly from: number; readonly at: number };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), cents, at: fc.nat(20) }),
  fc.record({ kind: fc.constant('set' as const), cents, at: fc.nat(20) }),
  fc.record({ kind: fc.constantFrom('move' as const, 'remove' as const), from: fc.nat(20), at: fc.nat(20) }),
);
const AT = 'budget.charges';

function changeOf(each: Edit, ids: readonly string[], next: string): Change | undefined {
  const at = ids.length ? each.at % ids.length : 0;
  if (each.kind === 'insert')
    return { type: 'insertRow', at: AT, index: at, row: { id: next, compte: '60', n1: each.cents / 100 } };
  const rowId = ids[each.kind === 'set' ? at : each.from % Math.max(1, ids.length)];
  if (!rowId) return undefined;
  if (each.kind === 'set') return { type: 'setCell', at: AT, rowId, column: 'n1', value: each.cents / 100 };
  return each.kind === 'move'
    ? { type: 'moveRow', at: AT, rowId, index: at }
    : { type: 'removeRow', at: AT, rowId };
}

/** The same change on a plain list of cents. */
function followIn(model: Map<string, number>, change: Change): void {
  if (change.type === 'insertRow') model.set(change.row.id, toCents(Number(change.row.n1)));
  if (change.type === 'setCell') model.set(change.rowId, toCents(Number(change.value)));
  if (change.type === 'removeRow') model.delete(change.rowId);
}

describe('edits', () => {
  const start = newDossier(cpts, { name: 'CPTS d’essai' });
  const totalOf = (dossier: Dossier) =>
    toCents(budgetSummaryOfDossier(cpts, dossier, accounts).years[0]?.charges);

  it('never lose or make a cent, in any order, and undo back to the same sums', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const model = new Map<string, number>();
        let dossier = start;
        const steps: { inverse: Change; before: number }[] = [];
        edits.forEach((each, index) => {
          const ids = budgetOfDossier(cpts, dossier).charges.map(({ id }) => id);
          const change = changeOf(each, ids, `r${index}`);
          if (!change) return;
          const before = totalOf(dossier);
          const applied = applyChange(dossier, change);
          dossier = applied.dossier;
          steps.unshift({ inverse: applied.inverse, before });
          followIn(model, change);
          expect(totalOf(dossier)).toBe([...model.values()].reduce((sum, value) => sum + value, 0));
        });
        for (const { inverse, before } of steps) {
          dossier = applyChanges(dossier, [inverse]).dossier;
          expect(totalOf(dossier)).toBe(before);
        }
        expect(dossier).toEqual(start);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a line worked out', () => {
  it('multiplies quantity, unit and months to the cent', () => {
    expect(quantityCost({ quantity: 160, unit: 45 })).toBe(7_200);
    expect(quantityCost({ quantity: 3, unit: 0.1 })).toBe(0.3);
    expect(quantityCost({ quantity: 1.5, unit: 99.99, months: 12 })).toBe(1_799.82);
  });

  it('adds employer charges at the rate the person typed', () => {
    expect(postCost({ grossFullTime: 38_400, etp: 1, chargesPercent: 40 })).toEqual({
      gross: 38_400,
      employerCharges: 15_360,
      total: 53_760,
    });
    expect(postCost({ grossFullTime: 38_000, etp: 0.6, chargesPercent: 42.5, months: 9 })).toEqual({
      gross: 17_100,
      employerCharges: 7_267.5,
      total: 24_367.5,
    });
  });

  it('shares that add up to 100 whatever the parts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 30 }), (parts) => {
        const tenths = sharesOf(parts).reduce((sum, share) => sum + Math.round(share * 10), 0);
        expect(tenths).toBe(parts.some((part) => part > 0) ? 1000 : 0);
      }),
    );
  });
});

describe('CSV', () => {
  it('neutralises cells a spreadsheet would run, and leaves sums alone', () => {
    const rows = csvText([['=1+1', '+33', '-2', '@x', '\tz', '\rz', ' =A1', '＝A1', 'mot', -12.5]]);
    expect(rows).toBe(`\ufeff'=1+1;'+33;'-2;'@x;"'\tz";"'\rz";' =A1;'＝A1;mot;-12,50\r\n`);
  });

  it('quotes separators, quotes and line breaks', () => {
    expect(csvText([['a;b', 'dit « "oui" »', 'deux\nlignes', undefined]])).toBe(
      '\ufeff"a;b";"dit « ""oui"" »";"deux\nlignes";\r\n',
    );
  });

  it('writes every line and the totals of the example', () => {
    const budget = budgetOfDossier(cpts, example);
    const lines = budgetCsv(budget, summariseBudget(budget, accounts)).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + budget.charges.length + budget.produits.length + 3);
    expect(lines.at(-1)).toBe('Résultat (produits moins charges);;;;;;;0,00;0,00;0,00');
    expect(lines.find((each) => each.startsWith('Total des charges'))).toContain('179750,00;277140,00');
  });
});
