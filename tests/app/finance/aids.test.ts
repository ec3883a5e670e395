import { describe, expect, it } from 'vitest';
import { aidAmount, aidsFor, mergeBaremes, ownAid } from '../../../app/finance/index.ts';
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
    const own = ownAid(undefined, line, { amount: 24_000, ars: '53', source: 'courriel du 3 mars' });
    const merged = mergeBaremes(shipped, [own]);
    const brittany = aidsFor(merged, { structure: 'ESP', ars: '53', on: '2026-11-22' });
    expect(brittany.map(({ amount, own: hers }) => [amount, hers ?? false])).toEqual([
      [30_000, false],
      [24_000, true],
    ]);
    expect(aidsFor(merged, { structure: 'ESP', ars: '28', on: '2026-11-22' })).toHaveLength(1);
    const again = ownAid(own, brittany[1] ?? line, {
      amount: 25_000,
      ars: '53',
      source: 'courriel du 4 mars',
    });
    expect(again.lines).toHaveLength(1);
  });
});
