import type { Row } from '../../../dossier/index.ts';
import { type FieldDef, indexPlan } from '../../../plan/index.ts';
import { formatNumber } from '../../../text/index.ts';
import { hasPercentSign, memoByObject, placeAnswers } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const COUNTS = new Set([
  'effectif',
  'population',
  'participants',
  'personnes',
  'heures',
  'capacite',
  'reponses',
  'diffuses',
  'adherents',
]);

/** No percentage outside 0–100, no negative headcount. */
export const impossibleValue = defineRule({
  id: 'valeur-impossible',
  levels: ['a_corriger'],
  check: ({ plan, dossier }) =>
    indexPlan(plan).places.flatMap((place) =>
      place.field.type === 'table'
        ? placeAnswers(dossier, place).flatMap(({ key, rows }) =>
            wrongCells(place.field)(rows).map((draft) => ({ ...draft, field: key })),
          )
        : [],
    ),
});

const wrongCells = memoByObject((field: FieldDef) =>
  memoByObject((rows: readonly Row[]) => rows.flatMap((row) => wrongInRow(field, row))),
);

function wrongInRow(field: FieldDef, row: Row): Omit<FindingDraft, 'field'>[] {
  return (field.columns ?? []).flatMap((column): Omit<FindingDraft, 'field'>[] => {
    const value = row[column.id];
    if (typeof value !== 'number') return [];
    const percent = column.type === 'percentage' || (column.id === 'valeurCpts' && hasPercentSign(row));
    const wrong = percent ? value < 0 || value > 100 : COUNTS.has(column.id) && value < 0;
    if (!wrong) return [];
    return [
      {
        level: 'a_corriger',
        part: `${row.id}-${column.id}`,
        message: `« ${column.label} » : ${formatNumber(value)}${percent ? ' %' : ''} n’est pas possible.`,
        reason: percent ? 'Une part est comprise entre 0 et 100 %.' : 'Un effectif n’est pas négatif.',
        source: SOURCES.chiffres,
      },
    ];
  });
}
