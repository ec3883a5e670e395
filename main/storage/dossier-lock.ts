import { join } from 'node:path';
import { PrefigureError } from '../../app/errors.ts';
import { type Asked, HeldLock } from './held-locks.ts';
import { type Holder, holderName } from './lock-file.ts';
import { storageError } from './storage-error.ts';

/** Slower than a library's: the file may travel through a sync client at each beat. */
const RHYTHM = { beatMs: 60_000, patienceMs: 5 * 60_000 };

/** The lock file of a dossier, in its folder. */
export function dossierLockPath(folder: string): string {
  return join(folder, '.verrou.json');
}

/**
 * Holds a dossier for this process, so that another computer that shares the folder knows.
 * @param takeOver take it even from somebody who seems to be there
 * @throws PrefigureError `locked` naming who holds it and since when, or `storage`
 */
export async function holdDossier(folder: string, takeOver = false): Promise<HeldLock> {
  let asked: Asked;
  try {
    asked = await HeldLock.ask(dossierLockPath(folder), RHYTHM, takeOver);
  } catch (error) {
    throw storageError('Ce dossier ne peut pas être ouvert pour écrire', folder, error);
  }
  if (asked.kind === 'held') return asked.lock;
  throw new PrefigureError(
    'locked',
    `Ce dossier est déjà ouvert par ${holderName(asked.by)} ${ages(asked.by)}.`,
    `Écrire à deux en même temps ferait deux versions. Prenez la main si cette personne a fini, ou travaillez sur une copie. Emplacement : ${folder}.`,
  );
}

/** The refusal of a save after somebody else took the dossier over. */
export function takenOver(holder: Holder, folder: string): PrefigureError {
  const at = new Date(holder.since).toLocaleTimeString('fr-FR', { timeStyle: 'short' });
  return new PrefigureError(
    'locked',
    `${holderName(holder)} a pris la main sur ce dossier à ${at}.`,
    `Vos derniers mots restent à l’écran : reprenez la main, ou enregistrez-les ailleurs. Emplacement : ${folder}.`,
  );
}

/** « depuis 12 minutes (dernier signe il y a 1 minute) ». */
function ages({ since, seen }: Holder, now = Date.now()): string {
  return `depuis ${duration(now - Date.parse(since))} (dernier signe il y a ${duration(now - Date.parse(seen))})`;
}

function duration(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 1) return 'moins d’une minute';
  if (minutes < 60) return `${minutes} minute${minutes > 1 ? 's' : ''}`;
  const hours = Math.round(minutes / 60);
  return `${hours} heure${hours > 1 ? 's' : ''}`;
}
