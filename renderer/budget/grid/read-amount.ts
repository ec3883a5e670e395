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
