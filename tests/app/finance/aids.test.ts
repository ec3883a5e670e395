import { describe, expect, it } from 'vitest';
import {
  aidAmount,
  aidStructure,
  aidsFor,
  correctedAid,
  mergeBaremes,
  type OwnBareme,
  withOwnAid,
} from '../../../app/finance/index.ts';
import { loadBaremes, resourcesFolder } from '../../../main/services/index.ts';

const shipped = loadBaremes(resourcesFolder(import.meta.dirname), []);
const words = (structure: string, ars?: string) =>
  aidsFor(shipped, { structure, ars, on: '2026-11-22' }).map((line) =>
    `${line.id}: ${aidAmount(line)} ${line.schedule}`.replace(/[\u00a0\u202f]/g, ' '),
  );

describe('aids of the other structures', () => {
  it('gives each its landmarks, with their schedule', () => {
    expect(words('ESP')).toEqual(['esp-fir: 30 000 € 3 fois au plus sur 3 ans']);
    expect(words('ESP', '52').join()).toContain('10 000 € par an');
    expect(words('ESS').join()).toMatch(/80 000 €.*de 50 000 € à 100 000 € par an/);
    expect(words('MSP').join()).toMatch(/80 040 € par an.*50 000 € 2 fois sur 2 ans/);
    expect(words('CDS').join()).toContain('montant non trouvé');
  });

  it('keeps an amount given by one ARS beside the landmark, for that ARS only', () => {
    const [line] = aidsFor(shipped, { structure: 'ESP', on: '2026-11-22' });
    if (!line) throw new Error('no line');
    const told = correctedAid(line, { amount: 24_000, ars: '53', source: 'courriel du 3 mars' });
    const own = withOwnAid(undefined, told, []);
    const merged = mergeBaremes(shipped, [own]);
    const brittany = aidsFor(merged, { structure: 'ESP', ars: '53', on: '2026-11-22' });
    expect(brittany.map(({ amount, own: hers }) => [amount, hers ?? false])).toEqual([
      [30_000, false],
      [24_000, true],
    ]);
    expect(aidsFor(merged, { structure: 'ESP', ars: '28', on: '2026-11-22' })).toHaveLength(1);
    const again = withOwnAid(
      own,
      correctedAid(brittany[1] ?? line, { amount: 25_000, ars: '53', source: 'courriel du 4 mars' }),
      [],
    );
    expect(again.lines).toHaveLength(1);
  });

  it('gives a range up for the one amount told, and keeps the regions an aid of hers held for', () => {
    const range = aidsFor(shipped, { structure: 'ESS', on: '2026-11-22' }).find(({ min }) => min);
    if (!range) throw new Error('no range');
    const told = correctedAid(range, { amount: 60_000, ars: '28', source: 'courriel' });
    expect(told).toMatchObject({ amount: 60_000, per: 'an', ars: '28' });
    expect(told).not.toHaveProperty('min');
    const everywhere = { ...range, id: 'la-mienne', own: true };
    expect(correctedAid(everywhere, { amount: 1, ars: '28', source: 'x' })).not.toHaveProperty('ars');
  });

  it('keeps an aid of hers in its place when its amount is corrected', () => {
    const aid = {
      structure: 'CPTS',
      kind: 'FIR',
      schedule: 'une fois',
      source: 'ARS',
      amount: 1_000,
    } as const;
    const two = ['Première', 'Seconde'].reduce<OwnBareme | undefined>(
      (own, label) => withOwnAid(own, { ...aid, label }, []),
      undefined,
    );
    const [first] = mergeBaremes(shipped, two ? [two] : [])
      .flatMap((bareme) => (bareme.kind === 'aides' ? bareme.lines : []))
      .filter(({ own }) => own);
    if (!first) throw new Error('no aid of hers');
    const after = withOwnAid(two, correctedAid(first, { amount: 2_000, ars: undefined, source: 'ARS' }), []);
    expect(after.lines).toMatchObject([
      { label: 'Première', amount: 2_000 },
      { label: 'Seconde', amount: 1_000 },
    ]);
  });

  it('knows the structures aids are meant for', () => {
    expect(aidStructure('MSP')).toBe('MSP');
    expect(aidStructure('EHPAD')).toBeUndefined();
  });
});
