import { rowsOf, textCell } from '../../../computed/index.ts';
import { isEmptyAnswer } from '../../../dossier/index.ts';
import { plainWords, someNames } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const NEIGHBOURS = 'territoire.cptsVoisines';

/** Each neighbour has its common limit; an overlap has been agreed in writing. */
export const neighbours = defineRule({
  id: 'chevauchement',
  levels: ['a_corriger', 'conseil'],
  check: ({ dossier }) => {
    const rows = rowsOf(dossier, NEIGHBOURS).filter((row) => textCell(row.cpts));
    const vague = rows.filter((row) => !textCell(row.limite)).map((row) => textCell(row.cpts));
    const overlapping = rows
      .filter((row) => saysOverlap(`${textCell(row.limite)} ${textCell(row.cooperation)}`))
      .map((row) => textCell(row.cpts));
    const found: FindingDraft[] = [];
    if (vague.length)
      found.push({
        level: 'conseil',
        field: NEIGHBOURS,
        part: 'limite',
        message: `${vague.length > 1 ? 'CPTS ou zones voisines' : 'CPTS ou zone voisine'} sans limite commune écrite : ${someNames(vague)}.`,
        reason: 'L’instructeur vérifie qu’il n’y a ni zone blanche ni chevauchement.',
        source: SOURCES.voisins,
      });
    if (overlapping.length && isEmptyAnswer(dossier.answers['territoire.accordLimites']))
      found.push({
        level: 'a_corriger',
        field: 'territoire.accordLimites',
        related: [NEIGHBOURS],
        message: `Un chevauchement est signalé avec ${someNames(overlapping)}, sans accord écrit joint.`,
        reason: 'Deux CPTS sur les mêmes communes : l’ARS demande qui fait quoi.',
        source: SOURCES.voisins,
      });
    return found;
  },
});

function saysOverlap(words: string): boolean {
  const plain = plainWords(words);
  return /\bchevauche/.test(plain) && !/\b(sans|aucun|ni|pas de|evite)\b[^.]{0,25}\bchevauche/.test(plain);
}
