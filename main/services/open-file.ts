import { type Exchange, isProtected, type PlanLookup, unprotect } from '../storage/index.ts';
import { readDossierBytes } from './import-file.ts';

/**
 * Reads a dossier from the bytes of a file, protected by a passphrase or not.
 * @param source how to name the file to the person
 * @throws PrefigureError `passphrase` when a passphrase is needed or wrong; with what is wrong and where otherwise
 */
export async function openDossierBytes(
  bytes: Uint8Array,
  plans: PlanLookup,
  source: string,
  passphrase?: string,
): Promise<Exchange> {
  if (!isProtected(bytes)) return readDossierBytes(bytes, plans, source);
  return readDossierBytes(await unprotect(bytes, passphrase, source), plans, source);
}
