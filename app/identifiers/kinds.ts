import { checkEmail, checkPhone } from './contact.ts';
import { checkFiness } from './finess.ts';
import { checkInsee } from './insee.ts';
import type { IdentifierResult } from './result.ts';
import { checkRna } from './rna.ts';
import { checkRpps } from './rpps.ts';
import { checkSiren, checkSiret } from './siren.ts';

export type IdentifierKind = 'rpps' | 'finess' | 'siren' | 'siret' | 'rna' | 'insee' | 'email' | 'phone';

const CHECKS: Readonly<Record<IdentifierKind, (text: string) => IdentifierResult>> = {
  rpps: checkRpps,
  finess: checkFiness,
  siren: checkSiren,
  siret: checkSiret,
  rna: checkRna,
  insee: checkInsee,
  email: checkEmail,
  phone: checkPhone,
};

/** Checks a value against what its kind wants. */
export function checkIdentifier(kind: IdentifierKind, text: string): IdentifierResult {
  return CHECKS[kind](text);
}

const BY_ID: Readonly<Record<string, IdentifierKind>> = {
  rpps: 'rpps',
  finess: 'finess',
  siren: 'siren',
  siret: 'siret',
  rna: 'rna',
  codeInsee: 'insee',
  courriel: 'email',
  mssante: 'email',
  telephone: 'phone',
  telPublic: 'phone',
  telPrive: 'phone',
};

/** The identifier that a column or a field holds, by its id (`rpps`, `identite.finess`); undefined for other words. */
export function identifierKindOf(id: string): IdentifierKind | undefined {
  return BY_ID[id.slice(id.lastIndexOf('.') + 1)];
}

/** What is odd in the words of a column or field; undefined when nothing is, or when they are blank. */
export function identifierDoubt(
  id: string,
  text: string,
): Extract<IdentifierResult, { ok: false }> | undefined {
  const kind = identifierKindOf(id);
  if (!kind || !text.trim()) return undefined;
  const result = checkIdentifier(kind, text);
  return result.ok ? undefined : result;
}
