import { copyFile, readFile, stat } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { PrefigureError } from '../../app/errors.ts';
import { errorCodeOf, writeDurably } from './durable-write.ts';
import { storageError } from './storage-error.ts';

interface Options<T> {
  readonly path: string;
  /** Reads the text of the file; throws when it is not what is expected. Never called for a missing file. */
  readonly parse: (text: string) => T;
  readonly serialize: (data: T) => string;
  /** Where to keep the former content, as it was when this program first wrote over it. */
  readonly keepPreviousAt?: string;
}

/**
 * The lowdb adapter of this program. Unlike lowdb's own: the file is durable (see `writeDurably`), a file that
 * holds anything but what is expected is an error and never replaced by defaults, writes are queued, and the
 * last content that was read whole is kept beside.
 */
export class DurableJsonFile<T> implements Adapter<T> {
  readonly #options: Options<T>;
  #queue: Promise<void> = Promise.resolve();
  #previousKept = false;

  constructor(options: Options<T>) {
    this.#options = options;
  }

  /**
   * The content, or null only when there is no file.
   * @throws PrefigureError from `parse`, or `storage`
   */
  async read(): Promise<T | null> {
    const { path, parse } = this.#options;
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (errorCodeOf(error) === 'ENOENT') return null;
      throw storageError('Lecture impossible', path, error);
    }
    return parse(text);
  }

  /**
   * Resolves once the content is on the disk.
   * @throws PrefigureError `storage`; the former content is then still there
   */
  write(data: T): Promise<void> {
    const done = this.#queue.then(() => this.#writeNow(data));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #writeNow(data: T): Promise<void> {
    const { path, serialize } = this.#options;
    try {
      await this.#keepPrevious();
      await writeDurably(path, serialize(data));
    } catch (error) {
      throw error instanceof PrefigureError ? error : storageError('Enregistrement impossible', path, error);
    }
  }

  async #keepPrevious(): Promise<void> {
    const { path, keepPreviousAt } = this.#options;
    if (!keepPreviousAt || this.#previousKept) return;
    this.#previousKept = true;
    const exists = await stat(path).catch(() => undefined);
    if (exists) await copyFile(path, keepPreviousAt);
  }
}
