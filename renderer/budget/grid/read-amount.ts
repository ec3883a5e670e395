import { amountSchema } from '../../../app/dossier/index.ts';
import { parseFrenchNumber } from '../../../app/text/index.ts';
import type { Reading } from '../../redaction/index.ts';

/** Reads a sum in euros typed the French way. */
export function readAmount(text: string): Reading<number> {
  const value = parseFrenchNumber(text);
  const checked = amountSchema.safeParse(value);
  if (checked.success) return { value: checked.data };
  const why = value === undefined ? 'ce n’est pas un montant' : checked.error.issues[0]?.message;
  return { refusal: `« ${text.trim()} » : ${why ?? 'montant refusé'}.` };
}

/** What an aid or a scale may hold at most, in euros; the host refuses more. */
const MOST = 1e9;

/** Reads a sum in euros that somebody pays: zero or more. */
export function readPaidAmount(text: string): Reading<number> {
  const reading = readAmount(text);
  if ('refusal' in reading || reading.value === null) return reading;
  if (reading.value < 0)
    return {
      refusal: `« ${text.trim()} » : un montant positif, ou zéro. Une somme reçue n’est pas négative.`,
    };
  return reading.value > MOST ? { refusal: `« ${text.trim()} » : un milliard d’euros au plus.` } : reading;
}
