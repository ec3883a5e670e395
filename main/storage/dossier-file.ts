import { mkdir } from 'node:fs/promises';
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
import { DurableJsonFile } from './durable-json-file.ts';
import { dossierPlaces } from './places.ts';

/** How plans are found by id. */
export type PlanLookup = (id: string) => Plan | undefined;

/** An open dossier on disk: one lowdb database per dossier folder. */
export class DossierFile {
  readonly folder: string;
  readonly #db: Low<Dossier | null>;
  readonly #plans: PlanLookup;
  #revision = 0;

  private constructor(folder: string, db: Low<Dossier | null>, plans: PlanLookup) {
    this.folder = folder;
    this.#db = db;
    this.#plans = plans;
  }

  /**
   * Opens the dossier of a folder.
   * @throws PrefigureError `notFound`, `unreadable`, `newerVersion`…; the file is never modified by opening
   */
  static async open(folder: string, plans: PlanLookup): Promise<DossierFile> {
    const db = database(folder, plans);
    await db.read();
    if (!db.data) throw new PrefigureError('notFound', `Le dossier n’est plus là : ${folder}.`);
    return new DossierFile(folder, db, plans);
  }

  /** Writes a new dossier in a folder that holds none yet. */
  static async create(folder: string, dossier: Dossier, plans: PlanLookup): Promise<DossierFile> {
    await mkdir(folder, { recursive: true });
    const db = database(folder, plans);
    const file = new DossierFile(folder, db, plans);
    await file.#save(dossier);
    return file;
  }

  get dossier(): Dossier {
    if (!this.#db.data) throw new PrefigureError('notFound', `Le dossier n’est plus là : ${this.folder}.`);
    return this.#db.data;
  }

  /** Counts the saved changes since opening; a caller that lags behind is told so. */
  get revision(): number {
    return this.#revision;
  }

  /**
   * Checks, applies and saves changes; resolves once they are on the disk.
   * @param revision the revision the caller knows
   * @throws PrefigureError `conflict` when the caller lags behind, `unknownField`, `wrongType` or `storage`;
   * nothing is applied then
   */
  async apply(changes: readonly Change[], revision: number, now = new Date()): Promise<{ savedAt: string }> {
    if (revision !== this.#revision)
      throw new PrefigureError(
        'conflict',
        'Ce dossier a été modifié dans une autre fenêtre.',
        'Rechargez cette fenêtre pour voir la dernière version ; vos dernières phrases restent à l’écran d’ici là.',
      );
    const plan = this.#plans(this.dossier.plan.id);
    if (!plan) throw new PrefigureError('invalid', `Plan inconnu : ${this.dossier.plan.id}.`);
    for (const change of changes) validateChange(plan, change);
    const savedAt = now.toISOString();
    await this.#save({ ...applyChanges(this.dossier, changes).dossier, modifiedAt: savedAt });
    return { savedAt };
  }

  /** Replaces the whole dossier (rename, import over, restore). */
  async replace(dossier: Dossier): Promise<void> {
    await this.#save(dossier);
  }

  async #save(dossier: Dossier): Promise<void> {
    const before = this.#db.data;
    this.#db.data = dossier;
    try {
      await this.#db.write();
      this.#revision += 1;
    } catch (error) {
      // What is in memory must stay what is on the disk: the caller still holds the unsaved words.
      this.#db.data = before;
      throw error;
    }
  }
}

function database(folder: string, plans: PlanLookup): Low<Dossier | null> {
  const { file, previous } = dossierPlaces(folder);
  const adapter = new DurableJsonFile<Dossier | null>({
    path: file,
    parse: (text) => readDossier(text, plans, file),
    serialize: serializeDossier,
    keepPreviousAt: previous,
  });
  return new Low<Dossier | null>(adapter, null);
}

/** The text of a dossier's file: one line, which is several times faster to write than an indented one. */
export function serializeDossier(dossier: Dossier | null): string {
  return `${JSON.stringify(dossier)}\n`;
}
