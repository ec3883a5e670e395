import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodeOf } from '../file-operations.ts';
import { storageError } from '../storage-error.ts';

/**
 * What a folder holds; nothing when it is not there, which is how an unused place looks.
 * @throws PrefigureError `storage` when it is there and cannot be looked at: nobody may call that in order
 */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw storageError('Examen impossible', folder, error);
  });
}

/** Paths of the folders in a folder. @throws PrefigureError as {@link namesIn} does */
export async function foldersIn(parent: string): Promise<string[]> {
  const paths = (await namesIn(parent)).map((name) => join(parent, name));
  const kinds = await Promise.all(paths.map((path) => stat(path)));
  return paths.filter((_, index) => kinds[index]?.isDirectory());
}
