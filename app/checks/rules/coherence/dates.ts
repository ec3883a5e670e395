import { textCell } from '../../../computed/index.ts';
import type { Row } from '../../../dossier/index.ts';
import { indexPlan } from '../../../plan/index.ts';
import { formatDate } from '../../../text/index.ts';
import { placeAnswers } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

/** In every table with a beginning and an end, the end comes last. */
export const datesReversed = defineRule({
  id: 'dates-inversees',
  levels: ['a_corriger'],
  check: ({ plan, dossier }) =>
    indexPlan(plan).places.flatMap((place) => {
      const columns = new Set(place.field.columns?.map(({ id }) => id));
      if (!columns.has('debut') || !columns.has('fin')) return [];
      return placeAnswers(dossier, place).flatMap(({ key, rows }) =>
        rows.flatMap((row) => reversed(key, row)),
      );
    }),
});

function reversed(key: string, row: Row): FindingDraft[] {
  const from = textCell(row.debut);
  const to = textCell(row.fin);
  // « 2026-09 » and « 2026 » are compared on what both say.
  const common = Math.min(from.length, to.length);
  if (!common || from.slice(0, common) <= to.slice(0, common)) return [];
  const step = textCell(row.etape);
  return [
    {
      level: 'a_corriger',
      field: key,
      part: row.id,
      message: `${step ? `« ${step} »` : 'Une étape'} finit (${formatDate(to)}) avant de commencer (${formatDate(from)}).`,
      reason: 'Un calendrier crédible se lit dans l’ordre.',
      source: SOURCES.usage,
      fix: {
        label: 'Échanger les deux dates',
        changes: [
          { type: 'setCell', at: key, rowId: row.id, column: 'debut', value: to },
          { type: 'setCell', at: key, rowId: row.id, column: 'fin', value: from },
        ],
      },
    },
  ];
}
