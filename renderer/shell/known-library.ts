import { pageMemory } from '../state/index.ts';

const KEY = 'prefigure-bibliotheque';

/** Remembers where dossiers are kept, for the day when the host is out of reach and cannot say it. */
export function rememberLibrary(folder: string): void {
  try {
    pageMemory()?.setItem(KEY, folder);
  } catch {
    // A memory that is full or forbidden costs a name in a message.
  }
}

/** The folder of the dossiers as last known, or how to find it. */
export function knownLibrary(): string {
  return pageMemory()?.getItem(KEY) ?? 'le dossier « Préfigure » de vos documents';
}
