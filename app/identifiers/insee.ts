import { doubt, type IdentifierResult } from './result.ts';

/** Two digits (or 2A, 2B) and three digits. */
const SHAPE = /^(\d{2}|2[AB])\d{3}$/;

/** Checks the shape of a commune's INSEE code. Whether the commune exists is the referential's business. */
export function checkInsee(text: string): IdentifierResult {
  const value = text.replace(/[\s\u00a0\u202f]/g, '').toUpperCase();
  if (!SHAPE.test(value))
    return doubt(
      'forme inattendue',
      'Un code Insee de commune compte 5 caractères : 76231, 2A004, 97411. Ce n’est pas le code postal.',
    );
  if (value.endsWith('000'))
    return doubt(
      'code postal ?',
      'Aucune commune ne porte le numéro 000 : c’est sans doute un code postal, pas un code Insee.',
    );
  if (value.startsWith('00') || value.startsWith('96') || value.startsWith('20'))
    return doubt('département inconnu', 'Aucun département ne porte les deux premiers chiffres de ce code.');
  return { ok: true, value };
}
