import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PrefigureError } from '../../app/errors.ts';
import { DurableJsonFile } from './durable-json-file.ts';
import { syncFolder } from './durable-write.ts';
import { errorCodeOf } from './file-operations.ts';
import { storageError } from './storage-error.ts';

/** A scale as it is kept: whatever its content, it has an id. */
interface Kept {
  readonly id: string;
}

interface Options<T> {
  /** Made when the first scale is saved. */
  readonly folder: string;
  /** @throws PrefigureError in French when the text of the file of that name is no scale */
  readonly parse: (text: string, name: string) => T;
}

export interface OwnScales<T> {
  readonly scales: readonly T[];
  /** What could not be read, in French; the files are kept as they are. */
  readonly problems: readonly string[];
}

/** The funding scales a person wrote or imported: one readable JSON file each, in the library's folder. */
export class OwnBaremes<T extends Kept> {
  readonly #options: Options<T>;
  readonly #files = new Map<string, DurableJsonFile<T>>();

  constructor(options: Options<T>) {
    this.#options = options;
  }

  /**
   * Every scale of the folder; one that cannot be read is told and stops none of the others.
   * @throws PrefigureError `storage` when the folder itself cannot be read
   */
  async read(): Promise<OwnScales<T>> {
    const entries = await this.#entries();
    return {
      scales: entries.flatMap(({ scale }) => scale ?? []),
      problems: entries.flatMap(({ problem }) => problem ?? []),
    };
  }

  /**
   * Keeps a scale, in the place of the one of the same id.
   * @throws PrefigureError `storage`; the former one is then still there
   */
  async save(scale: T): Promise<void> {
    const { folder } = this.#options;
    const known = (await this.#entries()).find((entry) => entry.scale?.id === scale.id);
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw storageError('Enregistrement impossible', folder, error);
    });
    await this.#file(known?.name ?? `${scale.id}.json`).write(scale);
  }

  /** Takes a scale away; nothing happens when there is none of that id. @throws PrefigureError `storage` */
  async remove(id: string): Promise<void> {
    const { folder } = this.#options;
    for (const { name, scale } of await this.#entries()) {
      if (scale?.id !== id) continue;
      try {
        await rm(join(folder, name));
        await syncFolder(folder);
      } catch (error) {
        throw storageError('Suppression impossible', join(folder, name), error);
      }
    }
  }

  async #entries(): Promise<{ name: string; scale?: T; problem?: string }[]> {
    const names = (await this.#names()).filter((name) => /^[^.].*\.json$/i.test(name)).sort();
    return Promise.all(
      names.map(async (name) => {
        try {
          const scale = await this.#file(name).read();
          return scale ? { name, scale } : { name };
        } catch (error) {
          if (!(error instanceof PrefigureError)) throw error;
          return { name, problem: error.message };
        }
      }),
    );
  }

  async #names(): Promise<string[]> {
    const { folder } = this.#options;
    try {
      return await readdir(folder);
    } catch (error) {
      if (errorCodeOf(error) === 'ENOENT') return [];
      throw storageError('Lecture impossible', folder, error);
    }
  }

  #file(name: string): DurableJsonFile<T> {
    const known = this.#files.get(name);
    if (known) return known;
    const file = new DurableJsonFile<T>({
      path: join(this.#options.folder, name),
      parse: (text) => this.#options.parse(text, name),
      serialize: (scale) => `${JSON.stringify(scale, null, 1)}\n`,
    });
    this.#files.set(name, file);
    return file;
  }
}
