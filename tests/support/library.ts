import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, newDossier } from '../../app/dossier/index.ts';
import type { DossierFile } from '../../main/storage/index.ts';
import { Library } from '../../main/storage/index.ts';
import { catalog, cpts } from './catalog.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A library with one dossier, whose side files stay in the test's own folder. */
export async function libraryWithDossier(root = temporaryFolder()) {
  const state = temporaryFolder();
  const library = await Library.open(root, catalog.get, state);
  const id = await library.add({ dossier: newDossier(cpts, { name: 'CPTS' }), attachments: new Map() });
  const folder = join(root, 'dossiers', readdirSync(join(root, 'dossiers'))[0] ?? '');
  return { root, state, library, id, folder, path: join(folder, 'dossier.json') };
}

/** The change that writes the seat of the CPTS: a short text that is easy to look for. */
export const seat = (value: string): Change => ({ type: 'setAnswer', at: 'identite.siege', value });

/** Writes the seat and saves. */
export const writeSeat = (file: DossierFile, value: string) => file.apply([seat(value)], file.revision);
