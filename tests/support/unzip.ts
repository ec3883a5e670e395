import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';

/** The files of an archive, by path. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** One file of an archive as text; fails when it is not there. */
export function textIn(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`no such file: ${path}`);
  return strFromU8(bytes);
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
