import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FileOperations, FileStamp } from './file-operations.ts';
import { diskFiles } from './patient-files.ts';

export { errorCodeOf } from './file-operations.ts';

interface Options {
  readonly files?: FileOperations;
  /** Done while the new content is on its way to the disk under another name. */
  readonly whileWriting?: () => Promise<void>;
  /** Done when it is there, just before it takes the place of the old one. */
  readonly beforeReplacing?: () => Promise<void>;
}

/**
 * Replaces a file's content so that, whatever happens (crash, power cut, full disk), the file holds either
 * the old content or the new one, whole: unique temporary name, fsync, rename, fsync of the folder.
 * @returns what tells this content from one that somebody else would write
 * @throws the system's error, or that of `beforeReplacing`; the old file is then untouched and the temporary one removed
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  { files = diskFiles, whileWriting, beforeReplacing }: Options = {},
): Promise<FileStamp> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const temporary = temporaryName(path);
  let stamp: FileStamp;
  const beside = whileWriting?.();
  try {
    stamp = await writeAndSync(temporary, bytes, files);
    await beside;
    await beforeReplacing?.();
    await files.rename(temporary, path);
  } catch (error) {
    await beside?.catch(() => undefined);
    await files.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await files.syncFolder(dirname(path));
  return stamp;
}

async function writeAndSync(path: string, bytes: Uint8Array, files: FileOperations): Promise<FileStamp> {
  const file = await files.create(path);
  try {
    await file.write(bytes);
    await file.sync();
    return file.stamp();
  } finally {
    await file.close();
  }
}

/** A name beside the file that no other writing uses, found again by {@link isTemporaryName}. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`);
}

/** True for what a writing that was cut short may have left in a folder. */
export function isTemporaryName(name: string): boolean {
  return /^\..+\.\d+\.[0-9a-f]{12}\.tmp$/.test(name);
}

/** Makes a rename, a creation or a removal in a folder survive a power cut. */
export function syncFolder(path: string): Promise<void> {
  return diskFiles.syncFolder(path);
}
