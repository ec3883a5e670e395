import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../../app/dossier/index.ts';
import { Library, unsealJson } from '../../../main/storage/index.ts';
import { catalog } from '../../support/catalog.ts';
import { writeSeat } from '../../support/library.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/dossiers');
const fixture = (version: number) => readFileSync(join(FIXTURES, `v${version}.json`), 'utf8');
const everyVersion = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);

/** A library in which a program of that time left this file. */
async function libraryHolding(text: string) {
  const { id } = JSON.parse(text) as { id: string };
  const root = temporaryFolder();
  const folder = join(root, 'dossiers', `cpts--${id}`);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'dossier.json');
  writeFileSync(path, text);
  return { id, path, library: await Library.open(root, catalog.get, temporaryFolder()) };
}

describe('dossiers of every version of the format', () => {
  it.each(everyVersion)(
    'version %i opens, keeps its words, and is sealed at the next save',
    async (version) => {
      const { id, path, library } = await libraryHolding(fixture(version));
      const file = await library.open(id);
      const before = file.dossier.answers;
      expect(readFileSync(path, 'utf8')).toBe(fixture(version));
      await writeSeat(file, 'Mairie');
      const { body, seal } = unsealJson(readFileSync(path));
      expect(seal).toBe('good');
      const saved = JSON.parse(body) as { schemaVersion: number; answers: unknown };
      expect(saved.schemaVersion).toBe(SCHEMA_VERSION);
      expect(saved.answers).toEqual({ ...before, 'identite.siege': 'Mairie' });
    },
  );

  it('a newer version is refused with advice, seen in the library, and left as it is', async () => {
    const text = fixture(SCHEMA_VERSION).replace(
      /"schemaVersion":\s*\d+/,
      `"schemaVersion": ${SCHEMA_VERSION + 1}`,
    );
    const { id, path, library } = await libraryHolding(text);
    await expect(library.open(id)).rejects.toMatchObject({
      code: 'newerVersion',
      message: expect.stringMatching(/version plus récente de Préfigure/),
      wayOut: expect.stringMatching(/Mettez Préfigure à jour/),
    });
    const { dossiers } = await library.list();
    expect(dossiers).toMatchObject([{ id, problem: expect.stringMatching(/plus récente/) }]);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
