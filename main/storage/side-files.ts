import { createHash } from 'node:crypto';
import { mkdir, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Dossier, readDossier } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { PlanLookup } from './dossier-file.ts';
import { serializeDossier } from './dossier-text.ts';
import { writeDurably } from './durable-write.ts';
import { diskFiles } from './patient-files.ts';
import { sealJson, unsealJson } from './sealed-text.ts';
import { storageError } from './storage-error.ts';

/** A dossier whose last words could not be written in its own place. */
export interface SideFile {
  /** Names it among the others of its library. */
  readonly key: string;
  /** The window it comes from. */
  readonly session: string;
  readonly path: string;
  readonly dossier: Dossier;
}

// A dot apart: ids and windows may hold dashes.
const NAME = /^[A-Za-z0-9_-]{6,64}\.([A-Za-z0-9_-]{0,64})\.json$/;

/** Name of what is kept of a dossier for one window. */
export function sideKey(dossierId: string, session: string): string {
  return `${dossierId}.${session}.json`;
}

/**
 * Whole dossiers kept outside the library while their own place refuses them. Each is an ordinary dossier file,
 * which « Ouvrir un fichier » takes. One per dossier and window: the last words of that window, and all before.
 */
export class SideFiles {
  readonly #folders: readonly string[];
  readonly #plans: PlanLookup;

  /** @param stateFolder where the program keeps its own things, on another disk than the library if possible */
  constructor(stateFolder: string, libraryRoot: string, plans: PlanLookup) {
    const library = createHash('sha256').update(libraryRoot).digest('hex').slice(0, 12);
    this.#folders = [join(stateFolder, 'recuperation', library), join(libraryRoot, 'recuperation')];
    this.#plans = plans;
  }

  /**
   * Keeps a dossier.
   * @param session the window it comes from
   * @returns where, or undefined when no place took it
   */
  async keep(dossier: Dossier, session: string): Promise<string | undefined> {
    const bytes = sealJson(Buffer.from(serializeDossier(dossier))).bytes;
    for (const folder of this.#folders) {
      const path = join(folder, sideKey(dossier.id, session));
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeDurably(path, bytes);
        return path;
      } catch {
        // The next place may do: a full disk is seldom the only one.
      }
    }
    return undefined;
  }

  /** Where dossiers are kept first. */
  get folder(): string {
    return this.#folders[0] ?? '';
  }

  /** Removes all that was kept of a dossier, which the person erases for good. */
  async forgetDossier(dossierId: string): Promise<void> {
    for (const { dossier, path } of await this.list())
      if (dossier.id === dossierId) await unlink(path).catch(() => undefined);
  }

  /** Removes what was kept for a window whose words are in their own place now. */
  async forget(dossierId: string, session: string): Promise<void> {
    for (const folder of this.#folders)
      await unlink(join(folder, sideKey(dossierId, session))).catch(() => undefined);
  }

  /** Where they are kept, the first place first. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Removes everything kept of a dossier, for any window. @throws PrefigureError `storage` */
  async eraseDossier(dossierId: string): Promise<void> {
    for (const folder of this.#folders)
      for (const key of await readdir(folder).catch(() => []))
        if (NAME.test(key) && key.startsWith(`${dossierId}.`))
          await unlink(join(folder, key)).catch((error: unknown) => {
            throw storageError('Suppression impossible', join(folder, key), error);
          });
  }

  /** All that is kept; what cannot be read is left out, and stays. */
  async list(): Promise<SideFile[]> {
    const found = new Map<string, SideFile>();
    for (const folder of this.#folders) {
      const names = await readdir(folder).catch(() => []);
      for (const key of names) {
        const session = NAME.exec(key)?.[1];
        if (session === undefined || found.has(key)) continue;
        const path = join(folder, key);
        const dossier = await this.#read(path).catch(() => undefined);
        if (dossier) found.set(key, { key, session, path, dossier });
      }
    }
    return [...found.values()];
  }

  /** @throws PrefigureError `notFound` */
  async get(key: string): Promise<SideFile> {
    const found = (await this.list()).find((file) => file.key === key);
    if (!found) throw new PrefigureError('notFound', 'Cette copie de sécurité n’est plus là.');
    return found;
  }

  /** Throws one away, once its words are elsewhere or nobody wants them. @throws PrefigureError `storage` */
  async discard(key: string): Promise<void> {
    const { path } = await this.get(key);
    await unlink(path).catch((error: unknown) => {
      throw storageError('Suppression impossible', path, error);
    });
  }

  async #read(path: string): Promise<Dossier | undefined> {
    const { body, seal } = unsealJson(await diskFiles.readFile(path));
    return seal === 'broken' ? undefined : readDossier(body, this.#plans, path);
  }
}
