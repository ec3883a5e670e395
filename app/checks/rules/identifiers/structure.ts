import {
  checkFiness,
  checkRna,
  checkSiren,
  checkSiret,
  type IdentifierResult,
} from '../../../identifiers/index.ts';
import { textAnswer } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const FINESS = 'identite.finess';
const NUMBERS = 'identite.rnaSiret';
const REASON = 'Le contrat ACI reprend ces numéros : un chiffre faux retarde la signature.';

// These fields also hold words (« demandé le 2 novembre ») : only what looks like the number is checked.
const FINESS_LIKE =
  /(?<![\p{L}\d])(?:\d[\d \u00a0\u202f]{5,12}\d|2[ABab][\d \u00a0\u202f]{6,9})(?![\p{L}\d])/gu;
const SIRET_LIKE = /(?<![\p{L}\d])\d(?:[ .\u00a0\u202f]?\d){7,15}(?![\p{L}\d])/gu;
const RNA_LIKE = /(?<![\p{L}\d])[Ww][ \u00a0]?\d[\dA-Za-z]{4,12}(?![\p{L}\d])/gu;

/** The FINESS number, when one is written: nine characters and the right key. */
export const finess = defineRule({
  id: 'finess',
  levels: ['conseil'],
  check: ({ dossier }) =>
    doubts(textAnswer(dossier, FINESS), FINESS, FINESS_LIKE, checkFiness, SOURCES.finess),
});

/** SIREN, SIRET and RNA, when written. */
export const structureNumbers = defineRule({
  id: 'siret-rna',
  levels: ['conseil'],
  check: ({ dossier }) => {
    const text = textAnswer(dossier, NUMBERS);
    return [
      ...doubts(text, NUMBERS, SIRET_LIKE, checkSirenOrSiret, SOURCES.siret),
      ...doubts(text, NUMBERS, RNA_LIKE, checkRna, SOURCES.rna),
    ];
  },
});

function checkSirenOrSiret(number: string): IdentifierResult {
  return number.replace(/\D/g, '').length === 9 ? checkSiren(number) : checkSiret(number);
}

function doubts(
  text: string,
  field: string,
  like: RegExp,
  check: (number: string) => IdentifierResult,
  source: string,
): FindingDraft[] {
  return (text.match(like) ?? []).flatMap((written): FindingDraft[] => {
    const number = written.trim();
    const result = check(number);
    if (result.ok) return [];
    return [
      {
        level: 'conseil',
        field,
        part: number,
        message: `${number} : ${result.reason}`,
        reason: REASON,
        source,
      },
    ];
  });
}

/** In Alsace-Moselle, an association of local law has no RNA number. */
export const localLawRna = defineRule({
  id: 'rna-alsace-moselle',
  levels: ['conseil'],
  check: ({ dossier }): FindingDraft[] => {
    if (textAnswer(dossier, 'identite.formeJuridique') !== 'associationDeDroitLocal') return [];
    if (!textAnswer(dossier, NUMBERS).match(RNA_LIKE)) return [];
    return [
      {
        level: 'conseil',
        field: NUMBERS,
        related: ['identite.formeJuridique'],
        message:
          'Une association de droit local n’a pas de numéro RNA : donnez son inscription au registre du tribunal (volume et folio).',
        reason: REASON,
        source: SOURCES.rna,
      },
    ];
  },
});
