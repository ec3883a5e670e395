import type { Adapter } from 'lowdb';
import { PrefigureError } from '../../app/errors.ts';
import { writeDurably } from './durable-write.ts';
import { errorCodeOf, type FileOperations, type FileStamp, sameStamp } from './file-operations.ts';
import { LastGoodCopy } from './last-good-copy.ts';
import { diskFiles } from './patient-files.ts';
import { type Sealed, sealJson, type Unsealed, unsealJson } from './sealed-text.ts';
import { storageError } from './storage-error.ts';

interface Options<T> {
  readonly path: string;
  /** Reads the text of the file; throws when it is not what is expected. Never called for a missing file. */
  readonly parse: (text: string) => T;
  readonly serialize: (data: T) => string | Uint8Array;
  /** Where to keep the former content of each write. */
  readonly keepPreviousAt?: string;
  /**
   * For what no machine could compute again: the text carries its checksum, and a file that somebody else
   * wrote since it was last read or written here is never replaced.
   */
  readonly precious?: boolean;
  readonly files?: FileOperations;
}

/** A content as it was last seen here. */
interface Known {
  readonly stamp: FileStamp;
  readonly sum: string;
}

/**
 * The lowdb adapter of this program. Unlike lowdb's own: the file is durable (see `writeDurably`), a file that
 * holds anything but what is expected is an error and never replaced by defaults, writes are queued, the
 * former content is kept beside, and somebody else's content is not written over.
 */
export class DurableJsonFile<T> implements Adapter<T> {
  readonly #options: Options<T>;
  readonly #files: FileOperations;
  readonly #lastGood: LastGoodCopy | undefined;
  #queue: Promise<void> = Promise.resolve();
  #known: Known | undefined;

  constructor(options: Options<T>) {
    this.#options = options;
    this.#files = options.files ?? diskFiles;
    const { path, keepPreviousAt } = options;
    this.#lastGood = keepPreviousAt ? new LastGoodCopy(path, keepPreviousAt, this.#files) : undefined;
  }

  /**
   * The content, or null only when there is no file.
   * @throws PrefigureError from `parse`, `unreadable` when the checksum does not match, or `storage`
   */
  async read(): Promise<T | null> {
    const { path, parse, precious } = this.#options;
    const found = await this.#look().catch((error: unknown) => {
      throw storageError('Lecture impossible', path, error);
    });
    if (!found) return null;
    const data = parse(found.body);
    if (precious && found.seal === 'broken') throw brokenSeal(path);
    this.#known = found;
    return data;
  }

  /**
   * Resolves once the content is on the disk.
   * @throws PrefigureError `storage`, or `changedOnDisk` when somebody else wrote the file; the content found
   * there is then untouched
   */
  write(data: T): Promise<void> {
    const done = this.#queue.then(() => this.#writeNow(data));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /**
   * True when somebody else wrote the file since it was last read or written here. A file that is gone is not
   * changed: writing it again loses nothing.
   * @throws the system's error
   */
  async hasChanged(): Promise<boolean> {
    const { path } = this.#options;
    const known = this.#known;
    if (!known) return false;
    const stamp = await this.#files.stat(path).catch(unlessMissing);
    if (!stamp || sameStamp(stamp, known.stamp)) return false;
    const found = await this.#look();
    if (!found || found.sum !== known.sum) return Boolean(found);
    // Same words under another date: a sync client, or a copy that was put back.
    this.#known = found;
    return false;
  }

  /** Takes what is on the disk now as known, whatever it holds: the next write replaces it. */
  async acceptDisk(): Promise<void> {
    this.#known = await this.#look();
  }

  async #writeNow(data: T): Promise<void> {
    const { path, precious } = this.#options;
    try {
      const { bytes, sum } = this.#encode(data);
      const stamp = await writeDurably(path, bytes, {
        files: this.#files,
        whileWriting: async () => this.#lastGood?.keep(this.#known?.stamp),
        beforeReplacing: async () => {
          // Last of all, so that hardly any time is left for somebody else's content to slip in.
          if (precious && (await this.hasChanged())) throw changedOnDisk(path);
        },
      });
      this.#known = { stamp, sum };
    } catch (error) {
      throw error instanceof PrefigureError ? error : storageError('Enregistrement impossible', path, error);
    }
  }

  #encode(data: T): Sealed {
    const text = this.#options.serialize(data);
    const bytes =
      typeof text === 'string'
        ? Buffer.from(text)
        : Buffer.from(text.buffer, text.byteOffset, text.byteLength);
    return this.#options.precious ? sealJson(bytes) : { bytes, sum: '' };
  }

  async #look(): Promise<(Known & Unsealed) | undefined> {
    const { path } = this.#options;
    // Before the content: if it changes in between, the next look sees another date and reads again.
    const stamp = await this.#files.stat(path).catch(unlessMissing);
    const bytes = stamp && (await this.#files.readFile(path).catch(unlessMissing));
    if (!stamp || !bytes) return undefined;
    if (this.#options.precious) return { stamp, ...unsealJson(bytes) };
    return { stamp, body: Buffer.from(bytes).toString('utf8'), seal: 'none', sum: '' };
  }
}

function unlessMissing(error: unknown): undefined {
  if (errorCodeOf(error) !== 'ENOENT') throw error;
}

/** The refusal to replace what somebody else wrote. */
export function changedOnDisk(path: string): PrefigureError {
  return new PrefigureError(
    'changedOnDisk',
    'Ce dossier a été modifié ailleurs (autre poste, dossier partagé ou autre programme).',
    `Rien n’a été remplacé : les deux versions sont gardées dans ${path}. Choisissez laquelle garder.`,
  );
}

function brokenSeal(path: string): PrefigureError {
  return new PrefigureError(
    'unreadable',
    `${path} : le contenu ne correspond plus à son empreinte (fichier abîmé, ou modifié hors de Préfigure).`,
    'Le fichier est laissé tel quel.',
  );
}
