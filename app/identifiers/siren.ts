import { bareDigits, luhnHolds } from './digits.ts';
import { doubt, type IdentifierResult } from './result.ts';

const LA_POSTE = '356000000';

/** Checks a SIREN number: 9 digits, the last one a Luhn key. */
export function checkSiren(text: string): IdentifierResult {
  return check(text, 9, 'SIREN', luhnHolds);
}

/** Checks a SIRET number: 14 digits, the last one a Luhn key; the sites of La Poste have a rule of their own. */
export function checkSiret(text: string): IdentifierResult {
  return check(text, 14, 'SIRET', (digits) =>
    digits.startsWith(LA_POSTE) ? luhnHolds(digits) || sumOfDigits(digits) % 5 === 0 : luhnHolds(digits),
  );
}

function check(
  text: string,
  length: number,
  name: string,
  keyHolds: (digits: string) => boolean,
): IdentifierResult {
  const value = bareDigits(text);
  if (!value) return doubt('pas un numéro', `Un numéro ${name} ne compte que des chiffres.`);
  if (value.length !== length)
    return doubt(
      `${value.length} chiffre${value.length > 1 ? 's' : ''}`,
      `Un numéro ${name} compte ${length} chiffres ; celui-ci en compte ${value.length}.`,
    );
  if (!keyHolds(value))
    return doubt('clé inexacte', `La clé de ce numéro ${name} ne correspond pas. Relisez-le.`);
  return { ok: true, value };
}

function sumOfDigits(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
