import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { PrefigureError } from '../../app/errors.ts';
import { searchable } from '../../app/text/index.ts';
import { HeldLock } from './held-locks.ts';
import { type Holder, holderName, isGone, readHolder } from './lock-file.ts';
import { storageError } from './storage-error.ts';

const RHYTHM = { beatMs: 20_000, patienceMs: 120_000 };

export interface LibraryHold {
  readonly lock: HeldLock;
  /** The holder whose process ended without saying so: the program stopped suddenly. */
  readonly stoppedSuddenly: Holder | undefined;
}

/**
 * Holds a library for this process. One program at a time per computer; several computers may share a folder,
 * and then each dossier has its own lock.
 * @throws PrefigureError `locked` naming who holds it, or `storage`
 */
export async function holdLibrary(root: string): Promise<LibraryHold> {
  const path = libraryLockPath(root);
  try {
    await mkdir(root, { recursive: true });
    const asked = await HeldLock.ask(path, RHYTHM);
    if (asked.kind === 'refused') throw inUse(root, asked.by);
    return { lock: asked.lock, stoppedSuddenly: asked.former };
  } catch (error) {
    throw error instanceof PrefigureError
      ? error
      : storageError('La bibliothèque ne s’ouvre pas', root, error);
  }
}

/** True while a program of this computer holds the library. */
export async function isLibraryInUse(root: string): Promise<boolean> {
  const holder = await readHolder(libraryLockPath(root));
  return holder !== undefined && !isGone(holder, RHYTHM.patienceMs);
}

/** The lock file of this computer in a library. */
export function libraryLockPath(root: string): string {
  return join(root, `.verrou-${searchable(hostname()).replaceAll(' ', '-') || 'poste'}.json`);
}

function inUse(root: string, holder: Holder): PrefigureError {
  const since = new Date(holder.since).toLocaleString('fr-FR', { dateStyle: 'short', timeStyle: 'short' });
  return new PrefigureError(
    'locked',
    `Préfigure est déjà ouvert sur ce dossier de travail (${root}) : ${holderName(holder)}, depuis le ${since}, processus ${holder.pid}.`,
    'Utilisez la fenêtre déjà ouverte, ou fermez-la puis recommencez. Rien n’a été modifié.',
  );
}
