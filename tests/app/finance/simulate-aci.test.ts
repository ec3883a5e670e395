import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AciRequest, referenceYears, simulateAci, toCents } from '../../../app/finance/index.ts';
import { AVENANT_2, MISSIONS } from './shipped.ts';

const ceiling = (size: string) =>
  simulateAci({
    bareme: AVENANT_2,
    size,
    missions: MISSIONS,
    rate: 100,
    planYear: 1,
    crisis: true,
    signature: '2027-01-01',
    years: 1,
  });

const short = (size: string) =>
  ceiling(size).lines.map(({ mission, amount, fixed, variable, evidence }) => [
    mission,
    amount,
    fixed,
    variable,
    evidence,
  ]);

describe('the ceiling of size 2', () => {
  it('is 382 500 €, line by line, each with its evidence', () => {
    expect(short('T2')).toEqual([
      ['fonctionnement', 60_000, 60_000, 0, 'read'],
      ['accesSoins', 100_000, 70_000, 30_000, 'reconstructed'],
      ['parcours', 70_000, 35_000, 35_000, 'reconstructed'],
      ['prevention', 30_000, 15_000, 15_000, 'reconstructed'],
      ['crises', 35_000, 35_000, 0, 'reconstructed'],
      ['crises', 52_500, 0, 52_500, 'reconstructed'],
      ['qualite', 20_000, 10_000, 10_000, 'reconstructed'],
      ['accompagnement', 15_000, 7_500, 7_500, 'reconstructed'],
    ]);
    expect(ceiling('T2')).toMatchObject({ total: 382_500, evidence: 'reconstructed' });
    expect(ceiling('T2').notes.join(' ')).toContain('plafond, pas un budget');
  });

  it('stands beside the plan year, the ordinary year and what is sure', () => {
    const years = referenceYears({
      bareme: AVENANT_2,
      size: 'T2',
      missions: MISSIONS,
      signature: '2027-01-01',
    });
    expect(years.map(({ id, total }) => [id, total])).toEqual([
      ['ceiling', 382_500],
      ['planYear', 330_000],
      ['ordinary', 312_500],
      ['safe', 215_000],
    ]);
    expect(years[0]?.published).toMatchObject({ amount: 382_500, matches: true, evidence: 'seed' });
  });
});

describe('sizes 3 and 4', () => {
  it('gives the mission lines of the two real contracts', () => {
    expect(short('T3')).toEqual([
      ['fonctionnement', 75_000, 75_000, 0, 'read'],
      ['accesSoins', 125_000, 90_000, 35_000, 'read'],
      ['parcours', 90_000, 45_000, 45_000, 'read'],
      ['prevention', 35_000, 17_500, 17_500, 'read'],
      ['crises', 45_000, 45_000, 0, 'derived'],
      ['crises', 67_500, 0, 67_500, 'read'],
      ['qualite', 30_000, 15_000, 15_000, 'read'],
      ['accompagnement', 20_000, 10_000, 10_000, 'read'],
    ]);
  });

  it('counts 397 500 € in an ordinary year of size 3: plan updated, crisis unticked but told', () => {
    const { total, lines, evidence } = simulateAci({
      bareme: AVENANT_2,
      size: 'T3',
      missions: MISSIONS,
      signature: '2027-01-01',
      years: 1,
    });
    expect(total).toBe(397_500);
    expect(evidence).toBe('derived');
    expect(lines.filter(({ mission }) => mission === 'crises')).toMatchObject([
      { amount: 22_500, evidence: 'read' },
      { amount: 0, maximum: 67_500, why: expect.stringContaining('non comptée') },
    ]);
  });

  it('gives 580 000 € for size 4, as published', () => {
    expect(ceiling('T4').total).toBe(580_000);
  });
});

describe('five years', () => {
  const five = (more: Partial<AciRequest> = {}) =>
    simulateAci({
      bareme: AVENANT_2,
      size: 'T2',
      missions: MISSIONS,
      signature: '2027-04-15',
      planYear: 1,
      ...more,
    });

  it('writes the plan once, then updates it', () => {
    const plans = five().lines.filter(({ label }) => label.includes('plan'));
    expect(plans.map(({ amount }) => amount)).toEqual([35_000, 17_500, 17_500, 17_500, 17_500]);
  });

  it('takes a rate by year, the last one going on, and one by mission', () => {
    const variable = (simulation: ReturnType<typeof five>) => simulation.years.map((year) => year.variable);
    expect(variable(five({ rate: [0, 50, 100] }))).toEqual([0, 48_750, 97_500, 97_500, 97_500]);
    expect(variable(five({ rate: 0, missionRates: { accesSoins: 10 } }))).toEqual(Array(5).fill(3_000));
  });

  it('recognises a crisis only in the years given', () => {
    const crises = five({ crisis: [3] }).lines.filter(({ label }) => label.endsWith('crise reconnue'));
    expect(crises.map(({ amount }) => amount)).toEqual([0, 0, 52_500, 0, 0]);
  });

  it('prorates a mission from its start, pays 75 % then, and the rest a year later', () => {
    const { years, cashflow } = five({
      missions: ['accesSoins'],
      starts: { accesSoins: '2027-07-15' },
      rate: 0,
    });
    expect(years[0]?.total).toBe(60_000 + 52_500);
    const paid = Object.fromEntries(cashflow.map(({ month, amount }) => [month, amount]));
    expect(paid['2027-04']).toBe(60_000);
    expect(paid['2027-07']).toBe(39_375);
    expect(paid['2027-08']).toBe(0);
    expect(paid['2028-04']).toBe(13_125 + 0.75 * (70_000 + 60_000));
    expect(cashflow).toHaveLength(61);
  });

  it('warns about a start after the deadline, not about one on it', () => {
    const notes = (date: string) => five({ starts: { accesSoins: date } }).notes.join(' ');
    expect(notes('2027-10-16')).toContain('après l’échéance de 6 mois');
    expect(notes('2027-10-15')).not.toContain('échéance');
  });

  it('uses a line only while it is in force', () => {
    const lines = AVENANT_2.lines.map((line) =>
      line.mission === 'parcours' && line.size === 'T2' ? { ...line, validTo: '2028-12-31' } : line,
    );
    const { lines: result } = five({ bareme: { ...AVENANT_2, lines } });
    expect(result.filter(({ mission }) => mission === 'parcours').map(({ year }) => year)).toEqual([1, 2]);
  });
});

const word = fc.oneof(fc.constantFrom(...MISSIONS, 'T1', 'T2', 'T3', 'T4', '', '__proto__'), fc.string());
const date = fc.oneof(
  fc
    .date({ min: new Date('2015-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10)),
  fc.constantFrom('2027', '2027-04', '2028-02-29', '2027-01-31', '9999-12-31', '', 'demain'),
  fc.string(),
);
const number = fc.oneof(fc.double(), fc.integer(), fc.double({ min: 0, max: 100, noNaN: true }));
const rate = fc.oneof(number, fc.array(number, { maxLength: 6 }));
const anyRequest: fc.Arbitrary<AciRequest> = fc.record({
  bareme: fc.constant(AVENANT_2),
  size: word,
  missions: fc.array(word),
  rate: fc.option(rate, { nil: undefined }),
  missionRates: fc.option(fc.dictionary(word, rate), { nil: undefined }),
  planYear: fc.option(number, { nil: undefined }),
  crisis: fc.option(fc.oneof(fc.boolean(), fc.array(fc.integer({ min: -1, max: 8 }))), { nil: undefined }),
  signature: date,
  starts: fc.option(fc.dictionary(word, date), { nil: undefined }),
  years: fc.option(number, { nil: undefined }),
});
const goodRequest: fc.Arbitrary<AciRequest> = fc.record({
  bareme: fc.constant(AVENANT_2),
  size: fc.constantFrom('T1', 'T2', 'T3', 'T4'),
  missions: fc.subarray(MISSIONS),
  rate: fc.double({ min: 0, max: 100, noNaN: true }),
  planYear: fc.integer({ min: 1, max: 5 }),
  crisis: fc.boolean(),
  signature: date,
  starts: fc.dictionary(fc.constantFrom(...MISSIONS), date),
  years: fc.integer({ min: 1, max: 10 }),
});
const sum = (euros: readonly number[]) => euros.reduce((all, each) => all + toCents(each), 0);

describe('any request', () => {
  it('never throws, and its payments add up to its entitlement, to the cent', () => {
    fc.assert(
      fc.property(fc.oneof(goodRequest, anyRequest), (request) => {
        const { total, years, lines, cashflow } = simulateAci(request);
        expect(sum(cashflow.map(({ amount }) => amount))).toBe(toCents(total));
        expect(sum(cashflow.flatMap(({ payments }) => payments.map(({ amount }) => amount)))).toBe(
          toCents(total),
        );
        expect(sum(years.map((year) => year.total))).toBe(toCents(total));
        expect(sum(lines.map(({ amount }) => amount))).toBe(toCents(total));
        expect(sum(lines.flatMap(({ fixed, variable }) => [fixed, variable]))).toBe(toCents(total));
        for (const { amount, maximum, parts } of lines) {
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount).toBeLessThanOrEqual(maximum);
          expect(sum(parts.map((part) => part.amount))).toBe(toCents(amount));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never beats the ceiling of its size in any year', () => {
    fc.assert(
      fc.property(goodRequest, (request) => {
        const most = ceiling(request.size).total;
        for (const { total } of simulateAci(request).years) expect(total).toBeLessThanOrEqual(most);
      }),
      { numRuns: 100 },
    );
  });
});
