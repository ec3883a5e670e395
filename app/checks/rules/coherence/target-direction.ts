import { textCell } from '../../../computed/index.ts';
import { formatNumber } from '../../../text/index.ts';
import { bareNumber, chosenMissions, missionRows } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const YEARS = [
  { column: 'cibleN1', label: 'l’année 1' },
  { column: 'cibleN2', label: 'l’année 2' },
  { column: 'cibleN5', label: 'l’année 5' },
] as const;

/** A target goes the way the indicator should go. */
export const targetDirection = defineRule({
  id: 'sens-cible',
  levels: ['a_corriger'],
  check: (context) =>
    chosenMissions(context).flatMap((mission) => {
      const { field, rows } = missionRows(context, mission, 'indicateurs');
      return rows.flatMap((row): FindingDraft[] => {
        const start = bareNumber(textCell(row.initial));
        const way = textCell(row.sens) === 'augmenter' ? 1 : textCell(row.sens) === 'diminuer' ? -1 : 0;
        if (!start || !way) return [];
        const wrong = YEARS.map(({ column, label }) => ({
          label,
          target: bareNumber(textCell(row[column])),
        })).find(
          ({ target }) => target && target.unit === start.unit && (target.value - start.value) * way < 0,
        );
        if (!wrong?.target) return [];
        return [
          {
            level: 'a_corriger',
            field,
            part: row.id,
            message: `« ${textCell(row.indicateur)} » doit ${way > 0 ? 'augmenter' : 'diminuer'}, mais passe de ${formatNumber(start.value)} à ${formatNumber(wrong.target.value)} pour ${wrong.label}.`,
            reason: 'La cible ou le sens de l’évolution est à corriger.',
            source: SOURCES.indicateurs,
          },
        ];
      });
    }),
});
