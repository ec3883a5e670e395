import { PrefigureError } from '../../app/errors.ts';
import { errorCodeOf } from './file-operations.ts';

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'le disque est plein',
  EROFS: 'le disque est en lecture seule',
  EACCES: 'l’accès à ce dossier est refusé',
  EPERM: 'l’accès à ce fichier est refusé (il est peut-être ouvert dans un autre programme)',
  EBUSY: 'le fichier est occupé par un autre programme',
  ENOENT: 'le dossier a disparu (clé retirée, dossier déplacé ?)',
  EDQUOT: 'votre espace de stockage est épuisé',
};

/** A failed write or read as people can act on it: what, why, where. */
export function storageError(what: string, path: string, error: unknown): PrefigureError {
  const cause = CAUSES[errorCodeOf(error)] ?? (error instanceof Error ? error.message : String(error));
  return new PrefigureError(
    'storage',
    `${what} : ${cause}.`,
    `Emplacement : ${path}. Ce que vous avez écrit reste à l’écran ; corrigez la cause puis réessayez, ou enregistrez ailleurs.`,
    { cause: error },
  );
}
