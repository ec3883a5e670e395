import { doubt, type IdentifierResult } from './result.ts';

/** `W` and 9 digits; some Corsican and overseas numbers hold a letter in second place. */
const SHAPE = /^W\d[\dA-Z]\d{7}$/;
/** Alsace and Moselle have no RNA: associations are in the register of the court (« volume 42, folio 17 »). */
const COURT = /\b(volume|vol|folio|fol|registre|tribunal|amalia)\b/i;

/** Checks the number of an association: RNA, or a reference to a court's register in Alsace and Moselle. */
export function checkRna(text: string): IdentifierResult {
  if (COURT.test(text)) return { ok: true, value: text.trim() };
  const value = text.replace(/[\s\u00a0\u202f.-]/g, '').toUpperCase();
  if (SHAPE.test(value)) return { ok: true, value };
  return doubt(
    'forme inattendue',
    'Un numéro RNA s’écrit W suivi de 9 chiffres. En Alsace et en Moselle, notez plutôt le volume et le folio du registre du tribunal.',
  );
}
