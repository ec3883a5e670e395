import { rowsOf, textCell } from '../../../computed/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const REGISTER = 'systemeInformation.registreTraitements';
const WANTED = [
  { column: 'base', words: 'base légale' },
  { column: 'duree', words: 'durée de conservation' },
  { column: 'mesures', words: 'mesures de sécurité' },
] as const;

/** A file that holds health data says on what ground, how long and how protected. */
export const healthData = defineRule({
  id: 'registre-sante',
  levels: ['a_corriger'],
  check: ({ dossier }) =>
    rowsOf(dossier, REGISTER).flatMap((row): FindingDraft[] => {
      const missing = WANTED.filter(({ column }) => !textCell(row[column])).map(({ words }) => words);
      if (row.sante !== true || !missing.length) return [];
      return [
        {
          level: 'a_corriger',
          field: REGISTER,
          part: row.id,
          message: `« ${textCell(row.traitement) || 'Traitement'} » contient des données de santé, sans ${missing.join(', sans ')}.`,
          reason: 'Le registre des traitements le demande.',
          source: SOURCES.rgpd,
        },
      ];
    }),
});
