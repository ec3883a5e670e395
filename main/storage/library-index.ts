import { readFile } from 'node:fs/promises';
import { Low } from 'lowdb';
import { z } from 'zod';
import { type DossierCard, dossierCardSchema } from '../../app/contract.ts';
import { DurableJsonFile } from './durable-json-file.ts';

const indexSchema = z.strictObject({
  format: z.literal('prefigure-bibliotheque'),
  version: z.literal(1),
  /** By dossier folder name: its card, and the state of the file it was read from. */
  cards: z.record(
    z.string(),
    z.strictObject({
      mtimeMs: z.number(),
      size: z.number(),
      planVersion: z.string(),
      card: dossierCardSchema,
    }),
  ),
});
type IndexData = z.infer<typeof indexSchema>;

const EMPTY: IndexData = { format: 'prefigure-bibliotheque', version: 1, cards: {} };

/** What tells whether a card still describes its dossier's file. */
export interface FileState {
  readonly mtimeMs: number;
  /** In bytes. */
  readonly size: number;
}

/**
 * The library's list of cards, kept so that opening 200 dossiers reads one file instead of 200.
 * It is only a memory of what the folders hold: lost or damaged, it is built again.
 */
export class LibraryIndex {
  readonly #db: Low<IndexData>;
  #changed = false;

  private constructor(db: Low<IndexData>) {
    this.#db = db;
  }

  /** Opens the index; an unreadable one counts as empty since every card can be computed again. */
  static async open(path: string): Promise<LibraryIndex> {
    const adapter = new DurableJsonFile<IndexData>({
      path,
      parse: (text) => indexSchema.parse(JSON.parse(text)),
      serialize: (data) => JSON.stringify(data),
    });
    const db = new Low<IndexData>(adapter, EMPTY);
    await db.read().catch(() => undefined);
    return new LibraryIndex(db);
  }

  /** The remembered card, if neither the file nor the plan it was counted with has changed since. */
  card(folder: string, state: FileState, planVersion: (id: string) => string): DossierCard | undefined {
    const known = this.#db.data.cards[folder];
    if (known?.mtimeMs !== state.mtimeMs || known.size !== state.size) return undefined;
    return known.planVersion === planVersion(known.card.planId) ? known.card : undefined;
  }

  remember(folder: string, state: FileState, planVersion: string, card: DossierCard): void {
    const cards = { ...this.#db.data.cards, [folder]: { ...state, planVersion, card } };
    this.#db.data = { ...this.#db.data, cards };
    this.#changed = true;
  }

  /** Saves what was remembered, keeping only the folders that exist. A failure costs time later, not data. */
  async save(folders: ReadonlySet<string>): Promise<void> {
    const kept = Object.entries(this.#db.data.cards).filter(([folder]) => folders.has(folder));
    if (!this.#changed && kept.length === Object.keys(this.#db.data.cards).length) return;
    this.#db.data = { ...this.#db.data, cards: Object.fromEntries(kept) };
    this.#changed = false;
    await this.#db.write().catch(() => undefined);
  }
}

/** What is wrong with a library's list of cards, in French; undefined when nothing is, or when there is none. */
export async function indexProblem(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return indexSchema.safeParse(JSON.parse(text)).success ? undefined : BROKEN;
  } catch {
    return BROKEN;
  }
}

const BROKEN =
  'La liste des dossiers est illisible ; elle ne contient rien qui ne soit aussi dans les dossiers.';
