import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodeOf } from '../file-operations.ts';
import { storageError } from '../storage-error.ts';

/**
 * What a folder holds; nothing when it is not there, which is how an unused place looks.
 * @throws PrefigureError `storage` when it is there and cannot be looked at: nobody may call that in order
 */
export async function namesIn(folder: string): Promise<string[]> {
  return (await entriesIn(folder)).map(({ name }) => name);
}

/** Paths of the folders in a folder; a link is no folder of ours. @throws PrefigureError as {@link namesIn} does */
export async function foldersIn(parent: string): Promise<string[]> {
  const entries = await entriesIn(parent);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(parent, name));
}

async function entriesIn(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw storageError('Examen impossible', folder, error);
  });
}
