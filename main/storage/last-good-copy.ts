import { temporaryName, writeDurably } from './durable-write.ts';
import { errorCodeOf, type FileOperations, type FileStamp, sameStamp } from './file-operations.ts';

/** Where links cannot be made the copy is written in full, so less often. */
const COPY_EVERY_MS = 10 * 60_000;

/**
 * Keeps the content a file had before each write, whole, beside it. The former file itself gets a second name
 * where the disk allows it, which costs no writing.
 */
export class LastGoodCopy {
  readonly #path: string;
  readonly #copy: string;
  readonly #files: FileOperations;
  #canLink = true;
  #copiedAt = Number.NEGATIVE_INFINITY;

  constructor(path: string, copy: string, files: FileOperations) {
    this.#path = path;
    this.#copy = copy;
    this.#files = files;
  }

  /**
   * Never fails: an older copy is still a good one, and words that wait matter more.
   * @param known what the file was when it was last seen whole; another content is not kept as a good one
   */
  async keep(known?: FileStamp): Promise<void> {
    if (this.#canLink && (await this.#link(known))) return;
    // Not the wall clock: it may be set back.
    const now = performance.now();
    if (now - this.#copiedAt < COPY_EVERY_MS) return;
    try {
      if (known && !sameStamp(known, await this.#files.stat(this.#path))) return;
      await writeDurably(this.#copy, await this.#files.readFile(this.#path), { files: this.#files });
      this.#copiedAt = now;
    } catch {
      // Tried again at the next write.
    }
  }

  /** @returns false when this disk cannot make links */
  async #link(known: FileStamp | undefined): Promise<boolean> {
    const name = temporaryName(this.#copy);
    try {
      await this.#files.link(this.#path, name);
    } catch (error) {
      // Nothing was written yet.
      if (errorCodeOf(error) === 'ENOENT') return true;
      this.#canLink = false;
      return false;
    }
    const linked = await this.#files.stat(name).catch(() => undefined);
    if (linked && (!known || sameStamp(known, linked)))
      await this.#files.rename(name, this.#copy).catch(() => undefined);
    // Two names of one file: renaming one over the other leaves both.
    await this.#files.unlink(name).catch(() => undefined);
    return true;
  }
}
