import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PrefigureError } from '../../../app/errors.ts';
import type { VersionHead } from '../../../app/versions/index.ts';
import { errorCodeOf, syncFolder, writeDurably } from '../durable-write.ts';
import { storageError } from '../storage-error.ts';
import { HEAD_BYTES, readVersionHead, type StoredVersion } from './version-file.ts';

const VERSION_FILE = /^(\d{8})-(auto|named)-([A-Za-z0-9_-]{6,64})\.version$/;

/** A version of the folder, and how much room it takes. */
export interface ListedVersion {
  readonly head: VersionHead;
  /** In bytes. */
  readonly size: number;
}

/** The versions of one dossier: one file each, and the attached files of the named ones, by their checksum. */
export class HistoryFolder {
  readonly path: string;
  readonly pieces: string;

  constructor(path: string) {
    this.path = path;
    this.pieces = join(path, 'pieces');
  }

  /** Newest first; a damaged file is left out and told. @throws PrefigureError `storage` */
  async list(): Promise<{ versions: ListedVersion[]; problems: string[] }> {
    const problems: string[] = [];
    const versions: ListedVersion[] = [];
    for (const name of await this.#names()) {
      try {
        versions.push(await this.#head(name));
      } catch (error) {
        if (!(error instanceof PrefigureError)) throw error;
        problems.push(error.message);
      }
    }
    versions.sort((a, b) => b.head.sequence - a.head.sequence);
    return { versions, problems };
  }

  /** @throws PrefigureError `notFound`, `storage` */
  async read(id: string): Promise<Uint8Array> {
    const name = (await this.#names()).find((each) => VERSION_FILE.exec(each)?.[3] === id);
    if (!name)
      throw new PrefigureError(
        'notFound',
        'Cette version n’existe plus.',
        'Les versions automatiques s’espacent avec le temps ; les versions nommées restent.',
      );
    return readFile(join(this.path, name)).catch((error: unknown) => {
      throw storageError('Lecture impossible', join(this.path, name), error);
    });
  }

  /** Keeps a version durably. @throws PrefigureError `storage`; nothing else changes then */
  async write({ head, bytes }: StoredVersion): Promise<void> {
    const name = `${String(head.sequence).padStart(8, '0')}-${head.kind}-${head.id}.version`;
    try {
      await mkdir(this.path, { recursive: true });
      await writeDurably(join(this.path, name), bytes);
    } catch (error) {
      throw storageError('La version n’a pas pu être gardée', this.path, error);
    }
  }

  /** @throws PrefigureError `storage` */
  async remove(ids: ReadonlySet<string>): Promise<void> {
    const names = (await this.#names()).filter((name) => ids.has(VERSION_FILE.exec(name)?.[3] ?? ''));
    if (!names.length) return;
    try {
      for (const name of names) await rm(join(this.path, name));
      await syncFolder(this.path);
    } catch (error) {
      throw storageError('La version n’a pas pu être supprimée', this.path, error);
    }
  }

  /** Keeps an attached file, once. @throws PrefigureError `storage` */
  async keepPiece(sha256: string, read: () => Promise<Uint8Array>): Promise<void> {
    const path = join(this.pieces, sha256);
    if (await stat(path).catch(() => undefined)) return;
    try {
      await mkdir(this.pieces, { recursive: true });
      await writeDurably(path, await read());
    } catch (error) {
      if (error instanceof PrefigureError) throw error;
      throw storageError('Une pièce jointe n’a pas pu être gardée', path, error);
    }
  }

  /** An attached file of a version; undefined when it is not kept here. */
  piece(sha256: string): Promise<Uint8Array | undefined> {
    return readFile(join(this.pieces, sha256)).catch(() => undefined);
  }

  /** Takes away the attached files that no version names any more. */
  async dropPieces(used: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(this.pieces).catch(() => []))
      if (!used.has(name)) await rm(join(this.pieces, name), { force: true });
  }

  /** Room taken by the attached files, in bytes. */
  async piecesSize(): Promise<number> {
    let total = 0;
    for (const name of await readdir(this.pieces).catch(() => []))
      total += (await stat(join(this.pieces, name)).catch(() => undefined))?.size ?? 0;
    return total;
  }

  /** Takes everything away. @throws PrefigureError `storage` */
  async erase(): Promise<void> {
    await rm(this.path, { recursive: true, force: true }).catch((error: unknown) => {
      throw storageError('L’historique n’a pas pu être effacé', this.path, error);
    });
  }

  async #head(name: string): Promise<ListedVersion> {
    const path = join(this.path, name);
    const file = await open(path, 'r').catch((error: unknown) => {
      throw storageError('Lecture impossible', path, error);
    });
    try {
      const { size } = await file.stat();
      const start = Buffer.alloc(Math.min(size, HEAD_BYTES));
      await file.read(start, 0, start.length, 0);
      return { head: readVersionHead(start, name), size };
    } finally {
      await file.close();
    }
  }

  async #names(): Promise<string[]> {
    try {
      return (await readdir(this.path)).filter((name) => VERSION_FILE.test(name));
    } catch (error) {
      if (errorCodeOf(error) === 'ENOENT') return [];
      throw storageError('L’historique ne se lit pas', this.path, error);
    }
  }
}
