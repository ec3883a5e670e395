import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import {
  applyChanges,
  type Change,
  type Dossier,
  readDossier,
  validateChange,
} from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { Plan } from '../../app/plan/index.ts';
import { DossierText, serializeDossier } from './dossier-text.ts';
import { changedOnDisk, DurableJsonFile } from './durable-json-file.ts';
import { writeDurably } from './durable-write.ts';
import { errorCodeOf, type FileOperations } from './file-operations.ts';
import { diskFiles } from './patient-files.ts';
import { asideName, dossierPlaces } from './places.ts';
import { sealJson } from './sealed-text.ts';
import { storageError } from './storage-error.ts';

/** How plans are found by id. */
export type PlanLookup = (id: string) => Plan | undefined;

export interface DossierFileOptions {
  readonly files?: FileOperations;
  /**
   * Keeps in another place a dossier that could not be saved in its own.
   * @returns where it is, or undefined when that failed too
   */
  readonly keepUnsaved?: (dossier: Dossier, session: string) => Promise<string | undefined>;
}

export interface ApplyOptions {
  /** The window the changes come from. */
  readonly session?: string;
  readonly now?: Date;
}

/** Which of two versions goes on under the dossier's name; the other one is kept beside. */
export type KeptVersion = 'mine' | 'theirs';

/** An open dossier on disk: one lowdb database per dossier folder. */
export class DossierFile {
  readonly folder: string;
  readonly #db: Low<Dossier | null>;
  readonly #adapter: DurableJsonFile<Dossier | null>;
  readonly #plans: PlanLookup;
  readonly #options: DossierFileOptions;
  /** What is on the disk; lowdb's own data runs ahead of it while a save is on its way, which may yet fail. */
  #saved: Dossier | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #revision = 0;
  /** Where the words of the running disagreement are kept. */
  #conflictCopy: string | undefined;

  private constructor(folder: string, plans: PlanLookup, options: DossierFileOptions) {
    this.folder = folder;
    this.#plans = plans;
    this.#options = options;
    this.#adapter = dossierAdapter(folder, plans, options.files);
    this.#db = new Low<Dossier | null>(this.#adapter, null);
  }

  /**
   * Opens the dossier of a folder.
   * @throws PrefigureError `notFound`, `unreadable`, `newerVersion`…; the file is never modified by opening
   */
  static async open(
    folder: string,
    plans: PlanLookup,
    options: DossierFileOptions = {},
  ): Promise<DossierFile> {
    const file = new DossierFile(folder, plans, options);
    await file.#db.read();
    file.#saved = file.#db.data;
    if (!file.#saved) throw gone(folder);
    return file;
  }

  /** Writes a new dossier in a folder that holds none yet. */
  static async create(
    folder: string,
    dossier: Dossier,
    plans: PlanLookup,
    options: DossierFileOptions = {},
  ): Promise<DossierFile> {
    await mkdir(folder, { recursive: true });
    const file = new DossierFile(folder, plans, options);
    await file.#save(dossier);
    return file;
  }

  /** The dossier as it is on the disk, never rosier. */
  get dossier(): Dossier {
    if (!this.#saved) throw gone(this.folder);
    return this.#saved;
  }

  /** Counts the saved changes since opening; a caller that lags behind is told so. */
  get revision(): number {
    return this.#revision;
  }

  /**
   * Checks, applies and saves changes; resolves once they are on the disk.
   * @param revision the revision the caller knows
   * @throws PrefigureError `conflict` when the caller lags behind, `changedOnDisk` when somebody else wrote the
   * file, `unknownField`, `wrongType` or `storage`; the dossier is as before then, and the words that could not
   * be saved are kept apart, where the error says
   */
  async apply(
    changes: readonly Change[],
    revision: number,
    { session = '', now = new Date() }: ApplyOptions = {},
  ): Promise<{ savedAt: string }> {
    return this.#inTurn(async () => {
      this.#checkRevision(revision);
      const plan = this.#plans(this.dossier.plan.id);
      if (!plan) throw new PrefigureError('invalid', `Plan inconnu : ${this.dossier.plan.id}.`);
      for (const change of changes) validateChange(plan, change);
      const savedAt = now.toISOString();
      await this.#save({ ...applyChanges(this.dossier, changes).dossier, modifiedAt: savedAt }, session);
      return { savedAt };
    });
  }

  /** Replaces the whole dossier (rename, import over, restore). @throws PrefigureError as `apply` */
  async replace(dossier: Dossier): Promise<void> {
    await this.#inTurn(() => this.#save(dossier));
  }

  /**
   * Looks whether another window or somebody else wrote this dossier.
   * @throws PrefigureError `conflict` or `changedOnDisk` when so
   */
  async checkAlone(revision: number): Promise<void> {
    this.#checkRevision(revision);
    const { file } = dossierPlaces(this.folder);
    const changed = await this.#adapter.hasChanged().catch((error: unknown) => {
      throw storageError('Lecture impossible', file, error);
    });
    if (changed) throw changedOnDisk(file);
  }

  /**
   * Reads the file again when somebody else wrote it; nothing unsaved is held here, so nothing is lost. Waits for a
   * save on its way: whoever opens the dossier then sees what came of it.
   */
  async refresh(): Promise<void> {
    const { file } = dossierPlaces(this.folder);
    await this.#inTurn(async () => {
      const changed = await this.#adapter.hasChanged().catch((error: unknown) => {
        throw storageError('Lecture impossible', file, error);
      });
      if (changed) await this.#readAgain();
    });
  }

  /**
   * Ends a disagreement between the person's version and the one of the disk, or of another window.
   * The version that does not go on is kept whole beside.
   * @param mine her whole dossier, as she sees it
   * @returns where the other version is kept
   * @throws PrefigureError; both versions are then still there
   */
  settle(keep: KeptVersion, mine: Dossier): Promise<{ keptAt: string | undefined }> {
    return this.#inTurn(() => this.#settle(keep, mine));
  }

  async #settle(keep: KeptVersion, mine: Dossier): Promise<{ keptAt: string | undefined }> {
    const keeping = keep === 'mine' ? this.#keepTheirs() : this.#keepMine(mine);
    const keptAt = await keeping.catch((error: unknown) => {
      throw storageError('La version à mettre de côté n’a pas pu être écrite', this.folder, error);
    });
    if (keep === 'mine') {
      await this.#adapter.acceptDisk();
      await this.#save(mine);
    } else {
      await this.#readAgain();
    }
    this.#conflictCopy = undefined;
    return { keptAt };
  }

  async #readAgain(): Promise<void> {
    try {
      await this.#db.read();
    } finally {
      // A file that is gone leaves nothing to read, and must not empty what the person sees.
      this.#db.data ??= this.#saved;
    }
    this.#saved = this.#db.data;
    this.#revision += 1;
  }

  /** One thing at a time: each sees the disk as the one before left it. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #checkRevision(revision: number): void {
    if (revision !== this.#revision)
      throw new PrefigureError(
        'conflict',
        'Ce dossier a été modifié dans une autre fenêtre.',
        'Vos derniers mots restent à l’écran : choisissez quelle version garder.',
      );
  }

  async #save(dossier: Dossier, session = ''): Promise<void> {
    this.#db.data = dossier;
    try {
      await this.#db.write();
      this.#saved = dossier;
      this.#revision += 1;
    } catch (error) {
      // The caller still holds the unsaved words.
      this.#db.data = this.#saved;
      throw error instanceof PrefigureError ? await this.#keepingWords(error, dossier, session) : error;
    }
  }

  /** The failure, and where the words it kept from the disk are now. */
  async #keepingWords(error: PrefigureError, unsaved: Dossier, session: string): Promise<PrefigureError> {
    const beside =
      error.code === 'changedOnDisk' ? await this.#keepMine(unsaved).catch(() => undefined) : undefined;
    const place = beside ?? (await this.#options.keepUnsaved?.(unsaved, session));
    if (!place) return error;
    const safe = `Vos derniers mots sont gardés à part : ${place}.`;
    return new PrefigureError(error.code, error.message, [error.wayOut, safe].filter(Boolean).join(' '), {
      cause: error,
    });
  }

  // One copy for one disagreement, however long she goes on typing.
  async #keepMine(mine: Dossier): Promise<string> {
    this.#conflictCopy ??= join(this.folder, asideName('conflit', new Date()));
    const bytes = Buffer.from(serializeDossier(mine));
    await writeDurably(this.#conflictCopy, sealJson(bytes).bytes, { files: this.#files });
    return this.#conflictCopy;
  }

  // As it is, readable or not: it is somebody's work.
  async #keepTheirs(): Promise<string | undefined> {
    const path = join(this.folder, asideName('autre-version', new Date()));
    const { file } = dossierPlaces(this.folder);
    const theirs = await this.#files.readFile(file).catch((error: unknown) => {
      if (errorCodeOf(error) !== 'ENOENT') throw error;
    });
    if (!theirs) return undefined;
    await writeDurably(path, theirs, { files: this.#files });
    return path;
  }

  get #files(): FileOperations {
    return this.#options.files ?? diskFiles;
  }
}

/** The lowdb adapter of one dossier's file. */
function dossierAdapter(
  folder: string,
  plans: PlanLookup,
  files: FileOperations | undefined,
): DurableJsonFile<Dossier | null> {
  const { file, previous } = dossierPlaces(folder);
  const text = new DossierText();
  return new DurableJsonFile<Dossier | null>({
    path: file,
    parse: (content) => readDossier(content, plans, file),
    serialize: (dossier) => {
      if (!dossier) throw gone(folder);
      return text.encode(dossier);
    },
    keepPreviousAt: previous,
    precious: true,
    ...(files ? { files } : {}),
  });
}

function gone(folder: string): PrefigureError {
  return new PrefigureError(
    'notFound',
    'Le fichier de ce dossier n’est plus là.',
    `Emplacement : ${dirname(folder)}.`,
  );
}
