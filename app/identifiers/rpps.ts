import { bareDigits, luhnHolds } from './digits.ts';
import { countDigits, doubt, type IdentifierResult } from './result.ts';

const LENGTH = 11;
const ADELI_LENGTH = 9;

/** Checks a RPPS number: 11 digits, the last one a Luhn key. The national id (`8` and the RPPS) is understood. */
export function checkRpps(text: string): IdentifierResult {
  const digits = bareDigits(text);
  if (!digits)
    return doubt('pas un numéro', 'Un numéro RPPS ne compte que des chiffres : onze, sans lettre ni signe.');
  const value = digits.length === LENGTH + 1 && digits.startsWith('8') ? digits.slice(1) : digits;
  if (value.length === ADELI_LENGTH)
    return doubt(
      'numéro ADELI ?',
      'Ce numéro de 9 chiffres ressemble à un numéro ADELI, qui n’est plus attribué. Demandez le numéro RPPS (11 chiffres).',
    );
  if (value.length !== LENGTH)
    return doubt(
      countDigits(value.length),
      `Un numéro RPPS compte 11 chiffres ; celui-ci en compte ${value.length}.`,
    );
  if (!luhnHolds(value))
    return doubt(
      'clé inexacte',
      'La clé de ce numéro RPPS ne correspond pas : un chiffre est peut-être faux ou inversé. Relisez-le.',
    );
  return { ok: true, value };
}
