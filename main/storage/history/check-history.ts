import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errorMessage } from '../../../app/errors.ts';
import type { Diagnosis } from '../doctor/finding.ts';
import { foldersIn, namesIn } from '../doctor/names-in.ts';
import { checkVersion } from './version-file.ts';

/**
 * Looks at every version of a library. Nothing is ever repaired: a damaged version is one of many, and a history
 * without its dossier may be all that is left of it.
 * @param isThere whether the library has a dossier of that id, bin included
 */
export async function checkHistory(root: string, isThere: (id: string) => boolean): Promise<Diagnosis[]> {
  const diagnoses: Diagnosis[] = [];
  for (const folder of await foldersIn(root)) {
    const id = basename(folder);
    const names = (await namesIn(folder)).filter((name) => name.endsWith('.version'));
    if (names.length && !isThere(id))
      diagnoses.push({
        gravity: 'info',
        where: folder,
        message: `Historique d’un dossier qui n’est plus dans la bibliothèque (${names.length} version(s)). Il est gardé tel quel.`,
      });
    for (const name of names) {
      const path = join(folder, name);
      try {
        checkVersion(await readFile(path), name);
      } catch (error) {
        diagnoses.push({ gravity: 'problem', where: path, message: errorMessage(error) });
      }
    }
  }
  return diagnoses;
}
