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
  async keep(known: FileStamp | undefined): Promise<void> {
    if (!known) return;
    if (this.#canLink) return this.#link(known);
    // Not the wall clock: it may be set back.
    const now = performance.now();
    if (now - this.#copiedAt < COPY_EVERY_MS) return;
    try {
      const bytes = await this.#files.readFile(this.#path);
      if (!sameStamp(known, await this.#files.stat(this.#path))) return;
      await writeDurably(this.#copy, bytes, { files: this.#files });
      this.#copiedAt = now;
    } catch {
      // Tried again at the next write.
    }
  }

  async #link(known: FileStamp): Promise<void> {
    const name = temporaryName(this.#copy);
    try {
      await this.#files.link(this.#path, name);
    } catch (error) {
      // A file that is gone says nothing of the disk.
      if (errorCodeOf(error) !== 'ENOENT') this.#canLink = false;
      return;
    }
    try {
      if (sameStamp(known, await this.#files.stat(name))) await this.#files.rename(name, this.#copy);
    } catch {
      // The copy there was stays.
    }
    // Left when the content was not to be kept, and when both names already were of one file: renaming one over
    // the other does nothing then.
    await this.#files.unlink(name).catch(() => undefined);
  }
}
