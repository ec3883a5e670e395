import { luhn, textAnswer } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const FINESS = 'identite.finess';
const NUMBERS = 'identite.rnaSiret';
const LA_POSTE = '356000000';
const REASON = 'Le contrat ACI reprend ces numéros : un chiffre faux retarde la signature.';

/** The FINESS number, when one is written: nine characters and the right key. */
export const finess = defineRule({
  id: 'finess',
  levels: ['conseil'],
  check: ({ dossier }): FindingDraft[] => {
    const text = textAnswer(dossier, FINESS);
    const groups = text.match(/(?<![\p{L}\d])(?:\d[\d \u00a0\u202f]{5,12}\d|2[ABab][\d \u00a0\u202f]{6,9})(?![\p{L}\d])/gu) ?? [];
    const wrong = groups.map(bare).find((number) => !isFiness(number));
    if (!wrong) return [];
    const why = /^(\d{9}|2[AB]\d{7})$/.test(wrong) ? 'n’a pas la bonne clé' : 'n’a pas 9 caractères';
    return [{ level: 'conseil', field: FINESS, message: `FINESS « ${wrong} » ${why}.`, reason: REASON, source: SOURCES.finess }];
  },
});

// The key of Corsican numbers is not documented in what we read: their shape is enough.
function isFiness(number: string): boolean {
  return /^2[AB]\d{7}$/.test(number) || (/^\d{9}$/.test(number) && luhn(number));
}

/** SIREN, SIRET and RNA, when written. */
export const structureNumbers = defineRule({
  id: 'siret-rna',
  levels: ['conseil'],
  check: ({ dossier }) => {
    const text = textAnswer(dossier, NUMBERS);
    return [...siretProblems(text), ...rnaProblems(text)].map((message, index) => ({
      level: 'conseil' as const,
      field: NUMBERS,
      part: String(index),
      message,
      reason: REASON,
      source: message.startsWith('RNA') ? SOURCES.rna : SOURCES.siret,
    }));
  },
});

function siretProblems(text: string): string[] {
  const groups = text.match(/(?<![\p{L}\d])\d(?:[ .\u00a0\u202f]?\d){7,15}(?![\p{L}\d])/gu) ?? [];
  return groups.map(bare).flatMap((number) => {
    if (number.length === 14) return isSiret(number) ? [] : [`SIRET « ${number} » n’a pas la bonne clé.`];
    if (number.length === 9) return luhn(number) ? [] : [`SIREN « ${number} » n’a pas la bonne clé.`];
    return [`« ${number} » n’a ni 9 chiffres (SIREN) ni 14 (SIRET).`];
  });
}

/** La Poste's establishments add up to a multiple of five instead. */
function isSiret(number: string): boolean {
  if (!number.startsWith(LA_POSTE)) return luhn(number);
  return luhn(number) || [...number].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

function rnaProblems(text: string): string[] {
  const groups = text.match(/(?<![\p{L}\d])[Ww][ \u00a0]?\d[\dA-Za-z]{4,12}(?![\p{L}\d])/gu) ?? [];
  return groups
    .map((each) => bare(each).toUpperCase())
    .filter((number) => !/^W\d[\dA-Z]\d{7}$/.test(number))
    .map((number) => `RNA « ${number} » n’a pas la forme « W » suivi de 9 chiffres.`);
}

function bare(number: string): string {
  return number.replace(/[\s\u00a0\u202f.]/g, '');
}

/** In Alsace-Moselle, an association of local law has no RNA number. */
export const localLawRna = defineRule({
  id: 'rna-alsace-moselle',
  levels: ['conseil'],
  check: ({ dossier }): FindingDraft[] => {
    if (textAnswer(dossier, 'identite.formeJuridique') !== 'associationDeDroitLocal') return [];
    if (!/(?<![\p{L}\d])W\d[\dA-Z]\d{7}/u.test(textAnswer(dossier, NUMBERS))) return [];
    return [
      {
        level: 'conseil',
        field: NUMBERS,
        related: ['identite.formeJuridique'],
        message: 'Une association de droit local n’a pas de numéro RNA : donnez son inscription au registre du tribunal (volume et folio).',
        reason: REASON,
        source: SOURCES.rna,
      },
    ];
  },
});
