import type { FilePayload } from '../../app/contract.ts';
import { slug } from '../../app/deposit/index.ts';

/** A file on its way out. */
export function payload(name: string, bytes: Uint8Array): FilePayload {
  return { name, base64: Buffer.from(bytes).toString('base64') };
}

/** Words as a file name without its extension. */
export function fileName(words: string): string {
  return slug(words, 'dossier', 80);
}
