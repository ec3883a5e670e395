import { describe, expect, it } from 'vitest';
import { applyChange, validateChange } from '../../../app/dossier/index.ts';
import {
  type AciBareme,
  compareYears,
  ficheNumbers,
  fichesText,
  fundingOfDossier,
  indicatorAmounts,
  mergeBaremes,
  ownBaremeSchema,
  withOwnFigures,
} from '../../../app/finance/index.ts';
import { buildExample } from '../../../main/services/index.ts';
import { cpts } from '../../support/catalog.ts';
import { BAREMES, MISSIONS, RESOURCES } from './shipped.ts';

const example = buildExample(RESOURCES, cpts).dossier;
const aci = BAREMES.find((bareme): bareme is AciBareme => bareme.id === 'aci-avenant-2');
if (!aci) throw new Error('no scale');
const signature = '2027-04-01';

describe('settings kept in the dossier', () => {
  const withSettings = (value: NonNullable<typeof example.funding>) => ({ ...example, funding: value });
  const years = (value: NonNullable<typeof example.funding>) =>
    fundingOfDossier(cpts, withSettings(value), BAREMES).simulation?.years ?? [];

  it('rates by year win over those of the table', () => {
    const [first, second, last] = [
      years({ rates: [0, 50, 100] })[0],
      years({ rates: [0, 50, 100] })[1],
      years({ rates: [0, 50, 100] })[4],
    ];
    expect(first?.variable).toBe(0);
    expect(second?.variable).toBe(48_750);
    expect(last?.variable).toBe(97_500);
  });

  it('a plan already written is only updated, and a crisis counts only where it is ticked', () => {
    const parts = (value: NonNullable<typeof example.funding>, year: number) =>
      years(value)[year - 1]?.lines.flatMap((line) =>
        line.parts.filter(({ amount }) => amount > 0).map(({ part }) => part),
      );
    expect(parts({}, 1)).toContain('planWriting');
    expect(parts({ planYear: 0 }, 1)).toContain('planUpdate');
    expect(parts({ planYear: 2 }, 2)).toContain('planWriting');
    expect(parts({}, 2)).not.toContain('crisis');
    expect(parts({ crisisYears: [2] }, 2)).toContain('crisis');
  });

  it('a scale that is gone gives way to the one in force', () => {
    const { simulation } = fundingOfDossier(cpts, withSettings({ bareme: 'disparu' }), BAREMES);
    expect(simulation?.bareme.id).toBe('aci-avenant-2');
    const old = fundingOfDossier(cpts, withSettings({ bareme: 'aci-2019' }), BAREMES);
    expect(old.simulation?.bareme.id).toBe('aci-2019');
  });

  it('are set, undone and checked like any change', () => {
    const change = { type: 'setFunding', value: { rates: [40], planYear: 1 } } as const;
    const value = { ...change.value, rates: [...change.value.rates] };
    const { dossier, inverse } = applyChange(example, { type: 'setFunding', value });
    expect(dossier.funding).toEqual(value);
    expect(applyChange(dossier, inverse).dossier).toEqual(example);
    expect(() => validateChange(cpts, { type: 'setFunding', value: { rates: [140] } })).toThrow(
      /Simulation du financement/,
    );
  });
});

describe('the years compared line by line', () => {
  const six = { bareme: aci, missions: MISSIONS, signature };

  it('reproduces the published ceiling of size 2, and sets beside it what is ordinary and what is sure', () => {
    const { rows, totals } = compareYears({ ...six, size: 'T2', rate: 100 });
    expect(totals).toEqual({ ceiling: 382_500, ordinary: 312_500, safe: 215_000 });
    expect(rows[0]).toMatchObject({ mission: 'fonctionnement', ceiling: 60_000, evidence: 'read' });
    const plan = rows.filter(({ mission }) => mission === 'crises');
    expect(plan.map(({ part, ceiling, ordinary }) => [part, ceiling, ordinary])).toEqual([
      ['planWriting', 35_000, 0],
      ['crisis', 52_500, 0],
      ['planUpdate', 0, 17_500],
    ]);
  });

  it('gives the ordinary year of size 3, and follows the rate expected', () => {
    expect(compareYears({ ...six, size: 'T3', rate: 100 }).totals.ordinary).toBe(397_500);
    expect(compareYears({ ...six, size: 'T2', rate: [0, 40] }).totals.ordinary).toBe(254_000);
  });
});

describe('indicators against the variable part', () => {
  const scale = { bareme: aci, size: 'T2', on: signature };
  const of = (mission: string, dossier = example) =>
    indicatorAmounts(cpts, dossier, scale).find((each) => each.mission === mission);

  it('adds up to the cent on the example', () => {
    expect(of('accesSoins')).toMatchObject({
      allocated: 30_000,
      expected: 30_000,
      remaining: 0,
      unpriced: 0,
    });
    expect(of('crises')?.expected ?? 0).toBe(0);
  });

  it('tells what is left to share', () => {
    const field = of('accesSoins')?.field ?? '';
    const rows = example.answers[field];
    if (!Array.isArray(rows)) throw new Error('no rows');
    const first = rows.find((row) => typeof row === 'object' && typeof row.montantMax === 'number');
    if (typeof first !== 'object') throw new Error('no amount');
    const { dossier } = applyChange(example, {
      type: 'setCell',
      at: field,
      rowId: first.id,
      column: 'montantMax',
      value: null,
    });
    expect(of('accesSoins', dossier)).toMatchObject({ remaining: first.montantMax, unpriced: 1 });
    expect(indicatorAmounts(cpts, dossier, undefined)[0]).toMatchObject({
      expected: undefined,
      remaining: undefined,
    });
  });
});

describe('a person’s own figures', () => {
  const line = aci.lines.find(
    ({ size, mission, part }) => size === 'T2' && mission === 'prevention' && part === 'fixed',
  );
  if (!line) throw new Error('no line');

  it('win over the scale’s and are marked, others staying', () => {
    const own = withOwnFigures(undefined, aci, [{ line, amount: 16_000 }], 'Courrier de la CPAM');
    expect(ownBaremeSchema.parse(own)).toEqual(own);
    const [merged] = mergeBaremes(BAREMES, [own]).filter(({ id }) => id === aci.id);
    if (merged?.kind !== 'aci') throw new Error('no merged scale');
    expect(merged.own).toBe(true);
    const { rows, totals } = compareYears({ bareme: merged, size: 'T2', missions: MISSIONS, signature });
    expect(totals.ceiling).toBe(383_500);
    expect(rows.find(({ mission, part }) => mission === 'prevention' && part === 'fixed')).toMatchObject({
      safe: 16_000,
      own: true,
      source: 'Courrier de la CPAM',
    });
  });

  it('typed again replace the former ones', () => {
    const once = withOwnFigures(undefined, aci, [{ line, amount: 16_000 }], 'un');
    const twice = withOwnFigures(once, aci, [{ line, amount: 17_000 }], 'deux');
    expect(twice.lines).toMatchObject([{ amount: 17_000, source: 'deux' }]);
  });
});

describe('fiches named in a line', () => {
  it.each([
    ['Fiche 2 : tests rapides ; fiche 3 : stéthoscope', [2, 3]],
    ['Heures × taux, détail dans les fiches 1, 2 et 5 à 7.', [1, 2, 5, 6, 7]],
    ['Fiches action n° 4', [4]],
    ['500 € par mois en 2027, fichier joint', []],
    ['fiches 9 à 2', [2, 9]],
  ])('reads %s', (text, numbers) => {
    expect(ficheNumbers(text)).toEqual(numbers);
  });

  it('writes runs shortly', () => {
    expect(fichesText([1, 3, 4, 5, 8])).toBe('Fiches 1, 3 à 5, 8');
    expect(fichesText([2])).toBe('Fiche 2');
    expect(fichesText([])).toBe('');
  });
});
