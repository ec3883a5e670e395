import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Windows virus scanners and indexers hold fresh files for a moment: these errors pass by themselves. */
const PASSING_ERRORS = new Set(['EPERM', 'EACCES', 'EBUSY']);
const RETRIES = 20;

/**
 * Replaces a file's content so that, whatever happens (crash, power cut, full disk), the file holds either
 * the old content or the new one, whole: unique temporary name, fsync, rename, fsync of the folder.
 * @throws the system's error; the old file is then untouched and the temporary one removed
 */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(
    dirname(path),
    `.${basename(path)}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    await writeAndSync(temporary, content);
    await renameWithRetry(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

async function writeAndSync(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  await closing(file, async () => {
    await file.writeFile(content);
    await file.sync();
  });
}

async function renameWithRetry(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const passing = process.platform === 'win32' && PASSING_ERRORS.has(errorCodeOf(error));
      if (!passing || attempt >= RETRIES) throw error;
      await pause(50 + attempt * 20);
    }
  }
}

/** Makes a rename, a creation or a removal in a folder survive a power cut. Windows has no such call. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await closing(folder, () => folder.sync());
}

async function closing(file: FileHandle, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    await file.close();
  }
}

/** The system's error code (`ENOENT`…), or an empty text. */
export function errorCodeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}
