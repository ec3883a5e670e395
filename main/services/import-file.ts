import { LIMITS, readDossier } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import { type Exchange, type PlanLookup, unpackExchange, unsealJson } from '../storage/index.ts';

/**
 * Reads a dossier from the bytes of a file, exchange file (`.prefigure`) or plain JSON, told apart by content.
 * @param source how to name the file to the person
 * @throws PrefigureError with what is wrong and where
 */
export function readDossierBytes(bytes: Uint8Array, plans: PlanLookup, source: string): Exchange {
  if (bytes.byteLength === 0)
    throw new PrefigureError(
      'unreadable',
      `${source} : ce fichier est vide.`,
      'Le fichier est laissé tel quel.',
    );
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return unpackExchange(bytes, plans, source);
  if (bytes.byteLength > LIMITS.dossierBytes)
    throw new PrefigureError('unreadable', `${source} : ce fichier est démesuré.`);
  const { body, seal } = unsealJson(bytes);
  const dossier = readDossier(body.replace(/^\uFEFF/, ''), plans, source);
  if (seal === 'broken')
    throw new PrefigureError(
      'unreadable',
      `${source} : le contenu ne correspond plus à son empreinte (fichier abîmé, ou modifié hors de Préfigure).`,
      'Le fichier est laissé tel quel. Si vous l’avez modifié vous-même, retirez sa première entrée, « empreinte », puis recommencez.',
    );
  return { dossier, attachments: new Map() };
}
