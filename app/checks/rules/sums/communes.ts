import { numberCell, rowsOf, textCell } from '../../../computed/index.ts';
import { counted, someNames } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const COMMUNES = 'territoire.communes';

/** A commune is listed once. */
export const communesTwice = defineRule({
  id: 'communes-doublon',
  levels: ['a_corriger'],
  check: ({ dossier }) => {
    const seen = new Set<string>();
    return rowsOf(dossier, COMMUNES).flatMap((row): FindingDraft[] => {
      const code = textCell(row.codeInsee).toUpperCase();
      if (!code || !seen.has(code)) {
        seen.add(code);
        return [];
      }
      return [
        {
          level: 'a_corriger',
          field: COMMUNES,
          part: row.id,
          message: `« ${textCell(row.commune) || code} » (${code}) figure deux fois : sa population est comptée deux fois.`,
          reason: 'La population décide de la taille du contrat.',
          source: SOURCES.chiffres,
          fix: {
            label: 'Retirer la seconde ligne',
            changes: [{ type: 'removeRow', at: COMMUNES, rowId: row.id }],
          },
        },
      ];
    });
  },
});

/** Every commune has its population. */
export const communesUncounted = defineRule({
  id: 'communes-sans-population',
  levels: ['conseil'],
  check: ({ dossier }) => {
    const names = rowsOf(dossier, COMMUNES).flatMap((row) =>
      numberCell(row.population) === undefined && textCell(row.commune) ? [textCell(row.commune)] : [],
    );
    if (!names.length || dossier.overrides['identite.populationTotale']) return [];
    return [
      {
        level: 'conseil',
        field: COMMUNES,
        message: `${counted(names.length, 'commune')} sans population : ${someNames(names)}. Le total est incomplet.`,
        reason: 'La population décide de la taille du contrat.',
        source: SOURCES.chiffres,
      },
    ];
  },
});
