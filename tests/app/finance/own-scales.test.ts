import { describe, expect, it } from 'vitest';
import {
  aidsFor,
  ceilingOf,
  freeId,
  mergeBaremes,
  newScale,
  selectAci,
  withOwnAid,
  withOwnCeiling,
  withOwnFigures,
  withoutOwnAid,
} from '../../../app/finance/index.ts';
import { BAREMES } from './shipped.ts';

const avenant2 = selectAci(BAREMES, undefined, '2027-04-01');

describe('a scale of one’s own', () => {
  const words = { label: 'ACI CPTS, avenant 3', from: '2027-01-01', source: 'JO du 3 mars 2027' };
  const added = newScale(avenant2, words, BAREMES);

  it('starts with the amounts of the one it is based on, then takes hers, and wins once in force', () => {
    const line = avenant2.lines.find(
      ({ size, mission, part }) => size === 'T2' && mission === 'prevention' && part === 'fixed',
    );
    if (!line) throw new Error('no line');
    const scale = selectAci(mergeBaremes(BAREMES, [added]), added.id, '2027-04-01');
    const hers = withOwnFigures(added, scale, [{ line, amount: 16_000 }], 'JO du 3 mars 2027');
    const merged = mergeBaremes(BAREMES, [hers]);
    const used = selectAci(merged, undefined, '2027-04-01');
    expect(used).toMatchObject({ id: 'aci-cpts-avenant-3', own: true, label: words.label });
    expect(used.lines).toHaveLength(avenant2.lines.length);
    expect(used.lines.filter(({ own }) => own)).toMatchObject([
      { amount: 16_000, source: 'JO du 3 mars 2027' },
    ]);
    expect(selectAci(merged, undefined, '2026-12-31').id).toBe(avenant2.id);
  });

  it('never takes the id of another', () => {
    expect(freeId('Avenant 3 !', [])).toBe('avenant-3');
    expect(freeId('Avenant 3', ['avenant-3', 'avenant-3-2'])).toBe('avenant-3-3');
    expect(freeId('«»', [])).toBe('bareme');
  });
});

it('a year’s ceiling typed by the person is that year’s, and replaces her former one', () => {
  const first = withOwnCeiling(
    undefined,
    { id: 'indemnites' },
    { year: 2027, amount: 48_000, source: 'Arrêté' },
  );
  const own = withOwnCeiling(first, { id: 'indemnites' }, { year: 2027, amount: 49_000, source: 'Arrêté' });
  const merged = mergeBaremes(BAREMES, [own]);
  expect(ceilingOf(merged, 2027)).toMatchObject({ amount: 49_000, exact: true, own: true });
  expect(ceilingOf(merged, 2026)).toMatchObject({ year: 2023, exact: false });
});

it('an aid of her region stands among the landmarks, there only, until she takes it away', () => {
  const aid = {
    structure: 'CPTS',
    kind: 'FIR',
    label: 'Aide au démarrage',
    amount: 12_000,
    schedule: 'en deux fois',
    source: 'ARS',
    ars: '28',
  } as const;
  const one = withOwnAid(undefined, aid, []);
  const both = withOwnAid(one, aid, []);
  const labels = (ars: string) =>
    aidsFor(mergeBaremes(BAREMES, [both]), { structure: 'CPTS', ars, on: '2027-01-01' })
      .filter(({ own }) => own)
      .map(({ id }) => id);
  expect(labels('28')).toEqual(['aide-au-demarrage', 'aide-au-demarrage-2']);
  expect(labels('11')).toEqual([]);
  const rest = withoutOwnAid(both, 'aide-au-demarrage');
  expect(rest).toMatchObject({ lines: [{ id: 'aide-au-demarrage-2' }] });
  expect(withoutOwnAid(rest, 'aide-au-demarrage-2')).toBeUndefined();
});
