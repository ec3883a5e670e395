import { countedPopulation, numberCell, partialCommune, rowsOf, textCell } from '../../../computed/index.ts';
import type { Row } from '../../../dossier/index.ts';
import { formatNumber, formatPercentage } from '../../../text/index.ts';
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
      countedPopulation(row) === undefined && textCell(row.commune) ? [textCell(row.commune)] : [],
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

/** A commune taken in part: its figures agree, and a reader knows which part. */
export const partialCommunes = defineRule({
  id: 'commune-partielle',
  levels: ['a_corriger', 'conseil'],
  check: ({ dossier }) =>
    rowsOf(dossier, COMMUNES).flatMap((row): FindingDraft[] => {
      const doubt = partialDoubt(row);
      if (!doubt) return [];
      return [
        {
          level: doubt.level,
          field: COMMUNES,
          part: row.id,
          message: `« ${textCell(row.commune) || 'Commune'} » : ${doubt.words}`,
          reason:
            'Le projet précise son territoire, et la population retenue décide de la taille du contrat.',
          source: SOURCES.csp12,
        },
      ];
    }),
});

/** Rounding aside: a share known to the percent gives a count to one percent of the commune. */
const SHARE_ROUNDING = 0.01;

function partialDoubt(row: Row): { level: FindingDraft['level']; words: string } | undefined {
  const whole = numberCell(row.population);
  const kept = numberCell(row.habitantsRetenus);
  const share = numberCell(row.part);
  if (whole !== undefined && kept !== undefined && kept > whole)
    return {
      level: 'a_corriger',
      words: `${formatNumber(kept)} habitants retenus, alors que la commune en compte ${formatNumber(whole)}.`,
    };
  if (whole !== undefined && kept !== undefined && share !== undefined) {
    const told = Math.round((whole * share) / 100);
    if (Math.abs(told - kept) > whole * SHARE_ROUNDING)
      return {
        level: 'a_corriger',
        words: `${formatPercentage(share)} font ${formatNumber(told)} habitants, ${formatNumber(kept)} sont notés. Le nombre noté l’emporte : effacez la part, ou corrigez-la.`,
      };
  }
  if (partialCommune(row) && !textCell(row.partieRetenue))
    return { level: 'conseil', words: 'elle est retenue en partie. Écrivez quels quartiers ou cantons.' };
  return undefined;
}
