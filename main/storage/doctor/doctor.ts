import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage, PrefigureError } from '../../../app/errors.ts';
import { examine } from '../damage.ts';
import type { PlanLookup } from '../dossier-file.ts';
import { errorCodeOf } from '../file-operations.ts';
import { isFolderOf } from '../folder-name.ts';
import { checkHistory } from '../history/check-history.ts';
import { indexProblem } from '../library-index.ts';
import { holdLibrary, isLibraryInUse, libraryLockPath } from '../library-lock.ts';
import { isLockThere } from '../lock-file.ts';
import { dossierPlaces, libraryPlaces } from '../places.ts';
import { SideFiles } from '../side-files.ts';
import { storageError } from '../storage-error.ts';
import { checkDossierFolder } from './check-dossier.ts';
import type { Diagnosis, Finding } from './finding.ts';
import { foldersIn, namesIn } from './names-in.ts';

export interface DoctorOptions {
  readonly root: string;
  readonly plans: PlanLookup;
  /** Where the program keeps words that a library refused. */
  readonly state: string;
  readonly repair: boolean;
  /** Reads the text of a person's own funding scale. @throws Error saying in French what is wrong */
  readonly readScale: (text: string, name: string) => unknown;
}

export interface Report {
  readonly library: string;
  /** Dossiers looked at, the bin included. */
  readonly dossiers: number;
  readonly findings: readonly Finding[];
}

/**
 * Looks at every file of a library. Nothing is written unless `repair` says so.
 * @throws PrefigureError `notFound` without a library there, `locked` when a repair would work under an open program
 */
export async function examineLibrary(options: DoctorOptions): Promise<Report> {
  const { root, repair } = options;
  const places = libraryPlaces(root);
  await mustBeLibrary(root, places.dossiers);
  const diagnoses: Diagnosis[] = [...(await checkLibraryLock(root))];
  // Held while it repairs: nobody may open the library in the middle. Looked at before, to tell what was there.
  const hold = repair ? await holdLibrary(root) : undefined;
  try {
    const folders = [...(await foldersIn(places.dossiers)), ...(await foldersIn(places.bin))];
    for (const folder of folders) diagnoses.push(...(await checkFolder(folder, options.plans)));
    diagnoses.push(...(await checkUnfinished(places.making)));
    diagnoses.push(...(await checkIndex(places.index)));
    diagnoses.push(...(await checkScales(places.baremes, options.readScale)));
    diagnoses.push(...(await checkSideFiles(options)));
    const isThere = (id: string) => folders.some((folder) => isFolderOf(folder, id));
    diagnoses.push(...(await checkHistory(places.history, isThere)));
    const findings: Finding[] = [];
    for (const diagnosis of diagnoses) findings.push(await conclude(diagnosis, repair));
    return { library: root, dossiers: folders.length, findings };
  } finally {
    await hold?.lock.release();
  }
}

async function conclude({ act, ...finding }: Diagnosis, repair: boolean): Promise<Finding> {
  if (!repair || !act) return finding;
  try {
    await act();
    return { ...finding, repaired: true };
  } catch (error) {
    return {
      ...finding,
      repaired: false,
      message: `${finding.message} Réparation impossible : ${errorMessage(error)}`,
    };
  }
}

async function mustBeLibrary(root: string, dossiers: string): Promise<void> {
  const info = await stat(dossiers).catch((error: unknown) => {
    if (errorCodeOf(error) !== 'ENOENT') throw storageError('Lecture impossible', dossiers, error);
  });
  if (!info)
    throw new PrefigureError(
      'notFound',
      `Aucune bibliothèque de Préfigure dans ${root}.`,
      'Indiquez le bon dossier avec --library.',
    );
}

async function checkLibraryLock(root: string): Promise<Diagnosis[]> {
  const path = libraryLockPath(root);
  if (await isLibraryInUse(root))
    return [{ gravity: 'info', where: root, message: 'Préfigure est ouvert sur ce dossier de travail.' }];
  if (!(await isLockThere(path))) return [];
  const message = 'Verrou laissé par un programme qui s’est arrêté brusquement.';
  // Holding the library replaces it, and letting it go removes it.
  return [{ gravity: 'tidy', where: path, message, repair: 'le retirer', act: async () => undefined }];
}

async function checkFolder(folder: string, plans: PlanLookup): Promise<Diagnosis[]> {
  const { file, previous } = dossierPlaces(folder);
  const isEmpty =
    (await examine(file, plans)).kind === 'missing' && (await examine(previous, plans)).kind === 'missing';
  if (!isEmpty) return checkDossierFolder(folder, plans);
  return [
    {
      gravity: 'info',
      where: folder,
      message: 'Ce dossier ne contient pas de dossier Préfigure : laissé tel quel.',
    },
  ];
}

async function checkUnfinished(making: string): Promise<Diagnosis[]> {
  return (await foldersIn(making)).map((folder) => ({
    gravity: 'tidy',
    where: folder,
    message: 'Création ou importation interrompue : son fichier d’origine n’a pas été touché.',
    repair: 'retirer ce brouillon incomplet',
    act: () => rm(folder, { recursive: true, force: true }),
  }));
}

async function checkIndex(path: string): Promise<Diagnosis[]> {
  const problem = await indexProblem(path);
  if (!problem) return [];
  const repair = 'la retirer ; elle sera refaite à la prochaine ouverture';
  return [{ gravity: 'tidy', where: path, message: problem, repair, act: () => rm(path, { force: true }) }];
}

async function checkScales(folder: string, read: DoctorOptions['readScale']): Promise<Diagnosis[]> {
  const names = (await namesIn(folder)).filter((name) => /^[^.].*\.json$/i.test(name));
  const list: Diagnosis[] = [];
  for (const name of names) {
    const where = join(folder, name);
    try {
      read(await readFile(where, 'utf8'), name);
    } catch (error) {
      list.push({ gravity: 'problem', where, message: `Barème illisible : ${errorMessage(error)}` });
    }
  }
  return list;
}

async function checkSideFiles({ state, root, plans }: DoctorOptions): Promise<Diagnosis[]> {
  const files = await new SideFiles(state, root, plans).list();
  return files.map(({ path, dossier }) => ({
    gravity: 'problem',
    where: path,
    message: `Des mots du ${new Date(dossier.modifiedAt).toLocaleString('fr-FR')} n’avaient pas pu être enregistrés : ouvrez Préfigure pour les reprendre.`,
  }));
}
