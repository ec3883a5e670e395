import { luhnHolds } from './digits.ts';
import { doubt, type IdentifierResult } from './result.ts';

const SHAPE = /^(\d{2}|2[AB])\d{7}$/;

/** Checks a FINESS number (legal entity or site): 9 characters, the last one a key. */
export function checkFiness(text: string): IdentifierResult {
  const value = text.replace(/[\s\u00a0\u202f.-]/g, '').toUpperCase();
  if (value.length !== 9)
    return doubt(
      `${value.length} caractère${value.length > 1 ? 's' : ''}`,
      `Un numéro FINESS compte 9 caractères ; celui-ci en compte ${value.length}.`,
    );
  if (!SHAPE.test(value))
    return doubt(
      'forme inattendue',
      'Un numéro FINESS commence par le numéro du département (2A ou 2B en Corse), puis compte 7 chiffres.',
    );
  // No source says how the key is worked out for Corsica: only the shape is checked there.
  if (/^\d+$/.test(value) && !luhnHolds(value))
    return doubt('clé inexacte', 'La clé de ce numéro FINESS ne correspond pas. Relisez-le.');
  return { ok: true, value };
}
