import { readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Dossier, readDossier } from '../../app/dossier/index.ts';
import { errorMessage, PrefigureError } from '../../app/errors.ts';
import type { PlanLookup } from './dossier-file.ts';
import { isTemporaryName, syncFolder, writeDurably } from './durable-write.ts';
import { diskFiles } from './patient-files.ts';
import { asideName, dossierPlaces } from './places.ts';
import { unsealJson } from './sealed-text.ts';
import { storageError } from './storage-error.ts';

/** A whole dossier found beside a damaged one. */
export interface GoodCopy {
  readonly path: string;
  readonly dossier: Dossier;
}

/** What is wrong with a dossier's file, and what there is to go on with. */
export interface Damage {
  /** In French. */
  readonly problem: string;
  readonly file: string;
  /** The latest whole copy beside it. */
  readonly lastGood: GoodCopy | undefined;
  /** The file itself can be read, although its checksum says that it was changed. */
  readonly readable: Dossier | undefined;
}

/**
 * Looks at the file of a dossier that does not open.
 * @returns undefined when the file is in order after all
 */
export async function findDamage(folder: string, plans: PlanLookup): Promise<Damage | undefined> {
  const { file } = dossierPlaces(folder);
  const found = await examine(file, plans);
  if (found.kind === 'good') return undefined;
  return {
    problem: found.problem,
    file,
    lastGood: await lastGoodCopy(folder, plans),
    readable: found.kind === 'changed' ? found.dossier : undefined,
  };
}

export type Examined =
  | { readonly kind: 'good'; readonly dossier: Dossier; readonly sealed: boolean }
  /** It reads well but is not what was written. */
  | { readonly kind: 'changed'; readonly dossier: Dossier; readonly problem: string }
  | { readonly kind: 'newer' | 'bad' | 'missing'; readonly problem: string };

/** Reads a dossier's file for what it is worth. Never fails. */
export async function examine(path: string, plans: PlanLookup): Promise<Examined> {
  try {
    const { body, seal } = unsealJson(await diskFiles.readFile(path));
    const dossier = readDossier(body, plans, path);
    if (seal !== 'broken') return { kind: 'good', dossier, sealed: seal === 'good' };
    const problem = `${path} : le contenu ne correspond plus à son empreinte (fichier abîmé, ou modifié hors de Préfigure).`;
    return { kind: 'changed', dossier, problem };
  } catch (error) {
    if (error instanceof PrefigureError)
      return { kind: error.code === 'newerVersion' ? 'newer' : 'bad', problem: error.message };
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing
      ? { kind: 'missing', problem: `${path} : le fichier du dossier a disparu.` }
      : { kind: 'bad', problem: `${path} : ${errorMessage(error)}` };
  }
}

/** The latest whole dossier among the former save and what a cut writing left. */
export async function lastGoodCopy(folder: string, plans: PlanLookup): Promise<GoodCopy | undefined> {
  const names = await readdir(folder).catch(() => []);
  const paths = [
    dossierPlaces(folder).previous,
    ...names.filter((name) => isTemporaryName(name)).map((name) => join(folder, name)),
  ];
  const copies: GoodCopy[] = [];
  for (const path of paths) {
    const found = await examine(path, plans);
    if (found.kind === 'good') copies.push({ path, dossier: found.dossier });
  }
  return copies.sort((a, b) => b.dossier.modifiedAt.localeCompare(a.dossier.modifiedAt))[0];
}

/**
 * Puts a whole copy in the place of a damaged file, which is kept beside under another name.
 * @returns where the damaged file is now, if there was one
 * @throws PrefigureError `notFound` when there is no such copy, `storage`
 */
export async function mend(
  folder: string,
  plans: PlanLookup,
  using: 'lastGood' | 'readable',
): Promise<string | undefined> {
  const damage = await findDamage(folder, plans);
  if (!damage) return undefined;
  const dossier = using === 'lastGood' ? damage.lastGood?.dossier : damage.readable;
  if (!dossier)
    throw new PrefigureError(
      'notFound',
      'Aucune bonne copie de ce dossier n’a été trouvée.',
      `Le fichier abîmé est gardé tel quel : ${damage.file}.`,
    );
  const bytes =
    using === 'lastGood' && damage.lastGood
      ? await diskFiles.readFile(damage.lastGood.path)
      : Buffer.from(`${JSON.stringify(dossier)}\n`);
  const aside = join(folder, asideName('abime', new Date()));
  try {
    const isThere = await stat(damage.file).catch(() => undefined);
    if (isThere) await rename(damage.file, aside);
    await writeDurably(damage.file, bytes);
    await syncFolder(folder);
    return isThere ? aside : undefined;
  } catch (error) {
    throw storageError('La réparation n’a pas abouti', folder, error);
  }
}
