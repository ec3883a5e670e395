import { readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDossier } from '../../../app/dossier/index.ts';
import { DossierText } from '../../../main/storage/dossier-text.ts';
import { Library, sealJson, serializeDossier, unsealJson } from '../../../main/storage/index.ts';
import { catalog, cpts } from '../../support/catalog.ts';
import { libraryWithDossier, writeSeat } from '../../support/library.ts';

const reopened = (root: string, state: string) => Library.open(root, catalog.get, state);

describe('a damaged dossier', () => {
  it.each([
    ['emptied', () => Buffer.alloc(0)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 20)],
    ['full of zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    [
      'changed by one letter',
      (bytes: Buffer) => Buffer.from(bytes.toString('utf8').replace('École', 'Ecole')),
    ],
  ])('that was %s is refused, and its last good copy offered with its date', async (_what, spoil) => {
    const { root, state, library, id, path, folder } = await libraryWithDossier();
    const file = await library.open(id);
    await file.apply([{ type: 'setAnswer', at: 'identite.siege', value: 'Mairie' }], file.revision, {
      now: new Date('2026-11-21T20:15:00Z'),
    });
    await writeSeat(file, 'École');
    const spoilt = spoil(readFileSync(path));
    writeFileSync(path, spoilt);

    const later = await reopened(root, state);
    await expect(later.open(id)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining(path),
    });
    const damage = await later.damage(id);
    expect(damage?.lastGood?.dossier.modifiedAt).toBe('2026-11-21T20:15:00.000Z');
    const aside = await later.mend(id, 'lastGood');
    expect(readFileSync(aside ?? '')).toEqual(spoilt);
    const mended = await later.open(id);
    expect(mended.dossier.answers['identite.siege']).toBe('Mairie');
    await writeSeat(mended, 'Gare');
    expect(readdirSync(folder)).toContain('dossier.json');
  });

  it('that was changed by hand opens as it is when the person wants it', async () => {
    const { root, state, library, id, path } = await libraryWithDossier();
    await writeSeat(await library.open(id), 'École');
    writeFileSync(path, readFileSync(path, 'utf8').replace('École', 'Collège'));
    const later = await reopened(root, state);
    await later.mend(id, 'readable');
    expect((await later.open(id)).dossier.answers['identite.siege']).toBe('Collège');
  });

  it('whose file was taken away stays in the library, and comes back from its copy', async () => {
    const { root, state, library, id, path } = await libraryWithDossier();
    await writeSeat(await library.open(id), 'École');
    unlinkSync(path);
    const later = await reopened(root, state);
    expect((await later.list()).dossiers).toMatchObject([{ id, problem: expect.stringMatching(/disparu/) }]);
    await later.mend(id, 'lastGood');
    expect((await later.list()).dossiers).toMatchObject([{ id, title: 'CPTS' }]);
  });
});

describe('the seal of a file', () => {
  const body = Buffer.from(serializeDossier(newDossier(cpts, { name: 'CPTS de l’Été' })));
  const { bytes } = sealJson(body);

  it('leaves plain JSON that any program reads, and gives the text back', () => {
    expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ format: 'prefigure-dossier' });
    expect(unsealJson(bytes)).toMatchObject({ body: body.toString('utf8'), seal: 'good' });
    expect(unsealJson(body)).toMatchObject({ body: body.toString('utf8'), seal: 'none' });
  });

  it('never takes a text with a flipped bit, or cut anywhere, for a good one', () => {
    const byte = fc.nat({ max: bytes.length - 1 });
    fc.assert(
      fc.property(byte, fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const spoilt = Buffer.from(bytes);
        spoilt[at] = (spoilt[at] ?? 0) ^ (1 << bit);
        expect(isAccepted(spoilt)).toBe(false);
        expect(isAccepted(bytes.subarray(0, at))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  const isAccepted = (spoilt: Uint8Array) => {
    const { body: text, seal } = unsealJson(spoilt);
    if (seal === 'good') return true;
    if (seal === 'broken') return false;
    // Without a seal in front, what is left must not pass for a dossier either.
    try {
      return (
        !('empreinte' in (JSON.parse(text) as object)) &&
        Object.keys(JSON.parse(text) as object)[0] === 'format'
      );
    } catch {
      return false;
    }
  };
});

describe('the text of a dossier', () => {
  it('is the same from kept pieces as written in one go, change after change', () => {
    const text = new DossierText();
    const values = fc.dictionary(
      fc.string(),
      fc.oneof(fc.string(), fc.array(fc.record({ id: fc.string() })), fc.constant(null)),
    );
    fc.assert(
      fc.property(values, values, (answers, notes) => {
        const dossier = { ...newDossier(cpts, { name: 'CPTS' }), answers, notes } as never;
        for (let time = 0; time < 2; time += 1)
          expect(text.encode(dossier).toString('utf8')).toBe(serializeDossier(dossier));
      }),
    );
  });
});
