import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Dossier } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { Plan } from '../../app/plan/index.ts';
import { searchable } from '../../app/text/index.ts';
import type { VersionHead } from '../../app/versions/index.ts';
import {
  type DossierFile,
  type Exchange,
  History,
  idInName,
  isFolderOf,
  Library,
  libraryPlaces,
  type OpenedVersion,
  unpackVersion,
  wordsInName,
} from '../storage/index.ts';
import { type Opened, openDossier, plans } from './dossier-source.ts';

/** What `versions` and `restore` take, for their help. */
export const SOURCE_HELP =
  'fichier .prefigure (ses versions nommées voyagent avec lui), ou répertoire d’un dossier de la bibliothèque';

interface Common {
  /** How to name it to the person. */
  readonly name: string;
  readonly plan: Plan;
  readonly dossier: Dossier;
  /** Newest first. */
  readonly versions: readonly VersionHead[];
  /** What could not be read, in French. */
  readonly problems: readonly string[];
  open(version: VersionHead): Promise<OpenedVersion>;
  /** An attached file of a named version, by its checksum. */
  piece(sha256: string): Promise<Uint8Array | undefined>;
}

/** A dossier with its versions: a file, or a dossier's folder of a library. */
export type VersionSource =
  | (Common & { readonly kind: 'file'; readonly opened: Opened })
  | (Common & {
      readonly kind: 'library';
      readonly file: DossierFile;
      readonly history: History;
      exchange(): Promise<Exchange>;
      /** Runs a work while nobody else may write in the dossier. @throws PrefigureError `locked` */
      holding(work: () => Promise<void>): Promise<void>;
    });

/**
 * Opens a `.prefigure` or JSON file, or the folder of a dossier in a library.
 * @throws PrefigureError naming it
 */
export async function openSource(path: string): Promise<VersionSource> {
  const info = await stat(resolve(path)).catch(() => undefined);
  return info?.isDirectory() ? openFolder(resolve(path), path) : openFile(path);
}

async function openFile(path: string): Promise<VersionSource> {
  const opened = await openDossier(path);
  const { plan, dossier, versions = [], versionPieces } = opened;
  return {
    kind: 'file',
    opened,
    name: basename(path),
    plan,
    dossier,
    versions: versions.map(({ head }) => head),
    problems: [],
    open: async (head) => {
      const stored = versions.find((each) => each.head.id === head.id);
      if (!stored) throw new PrefigureError('notFound', 'Cette version n’existe plus.');
      return { head, dossier: unpackVersion(stored.bytes, plans.get, versionName(head)) };
    },
    piece: async (sha256) => versionPieces?.get(sha256),
  };
}

async function openFolder(folder: string, shown: string): Promise<VersionSource> {
  const name = basename(folder);
  const seeming = idInName(name);
  if (!seeming || basename(dirname(folder)) !== 'dossiers')
    throw new PrefigureError(
      'usage',
      `${shown} n’est pas le répertoire d’un dossier de la bibliothèque.`,
      'Donnez un fichier .prefigure, ou <bibliothèque>/dossiers/<nom>--<identifiant>.',
    );
  const root = dirname(dirname(folder));
  const library = await Library.open(root, plans.get);
  const { dossiers } = await library.list();
  // A dossier says its id itself; what cannot be read is told by opening it.
  const id = dossiers.find((card) => isFolderOf(name, card.id))?.id ?? seeming;
  const file = await library.open(id);
  const history = new History({ root: libraryPlaces(root).history, plans: plans.get });
  const { versions, problems } = await history.list(id);
  return {
    kind: 'library',
    file,
    history,
    exchange: () => library.exchange(id),
    holding: async (work) => {
      await library.hold(id);
      await work().finally(() => library.letGo(id));
    },
    name: wordsInName(name, id),
    plan: plans.require(file.dossier.plan.id),
    dossier: file.dossier,
    versions,
    problems,
    open: ({ id: version }) => history.open(id, version),
    piece: (sha256) => history.piece(id, sha256),
  };
}

/** How people call a version. */
export function versionName({ name, createdAt }: VersionHead): string {
  return name ?? `version automatique du ${new Date(createdAt).toLocaleString('fr-FR')}`;
}

/**
 * The version that a word of the command line names: its rank in the list (1: the newest), its id or the start of it,
 * or its name.
 * @throws PrefigureError `notFound`
 */
export function findVersion(source: VersionSource, wanted: string): VersionHead {
  const { versions, name } = source;
  const byRank = /^\d{1,4}$/.test(wanted) ? versions[Number(wanted) - 1] : undefined;
  const found =
    byRank ??
    versions.find(({ id }) => id === wanted) ??
    versions.find(
      (head) => searchable(head.name ?? '') === searchable(wanted) && searchable(wanted) !== '',
    ) ??
    versions.find(({ id }) => wanted.length >= 4 && id.startsWith(wanted));
  if (found) return found;
  throw new PrefigureError(
    'notFound',
    `Version inconnue : « ${wanted} » dans ${name}, qui en compte ${versions.length}.`,
    'La commande « versions » les montre avec leur rang, leur identifiant et leur nom.',
  );
}
