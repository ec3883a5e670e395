import { doubt, type IdentifierResult } from './result.ts';

const EMAIL = /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[a-z]{2,}$/i;
const NATIONAL = /^0[1-9]\d{8}$/;

/** Checks the shape of an e-mail address. */
export function checkEmail(text: string): IdentifierResult {
  const value = text.trim();
  if (EMAIL.test(value)) return { ok: true, value };
  return doubt('adresse incomplète', 'Une adresse de courriel s’écrit nom@domaine.fr, sans espace.');
}

/** Checks a telephone number: ten French digits, or an international number. Several may be given, apart by `/`. */
export function checkPhone(text: string): IdentifierResult {
  const numbers = text.split(/[/;,]|\bou\b/).map(barePhone);
  if (
    numbers.every((number) => NATIONAL.test(number) || /^\+\d{8,14}$/.test(number) || /^\d{4}$/.test(number))
  )
    return { ok: true, value: numbers.join(' / ') };
  return doubt('numéro incomplet', 'Un numéro de téléphone compte 10 chiffres : 02 35 00 00 00.');
}

/** Digits of a telephone number, `+33` turned into the national `0`. */
function barePhone(text: string): string {
  return text
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)330?/, '0')
    .replace(/^00/, '+');
}
