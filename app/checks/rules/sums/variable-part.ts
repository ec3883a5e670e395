import { cents, numberCell, rowsOf, textCell } from '../../../computed/index.ts';
import type { Row } from '../../../dossier/index.ts';
import { formatAmount } from '../../../text/index.ts';
import { chosenMissions, counted, missionNamed, missionRows, readNumbers } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const SIMULATION = 'budget.simulationAci';

function isVariable(row: Row): boolean {
  const part = textCell(row.part);
  return part === '' || part === 'variable';
}

/** The amounts of a mission's indicators add up to its variable part. */
export const variablePart = defineRule({
  id: 'part-variable',
  levels: ['a_corriger'],
  check: (context) => {
    const parts = new Map<string, number>();
    for (const row of rowsOf(context.dossier, SIMULATION)) {
      const mission = missionNamed(context.plan, textCell(row.ligne));
      const amount = numberCell(row.variableMax);
      if (mission && amount !== undefined) parts.set(mission, (parts.get(mission) ?? 0) + cents(amount));
    }
    return chosenMissions(context).flatMap((mission): FindingDraft[] => {
      const expected = parts.get(mission.id);
      const { field, rows } = missionRows(context, mission, 'indicateurs');
      const variable = rows.filter(isVariable);
      const priced = variable.filter((row) => numberCell(row.montantMax) !== undefined);
      const sum = priced.reduce((all, row) => all + cents(numberCell(row.montantMax)), 0);
      if (expected === undefined || !priced.length || sum === expected) return [];
      const gap = formatAmount(Math.abs(sum - expected) / 100);
      const unpriced = variable.length - priced.length;
      const hint = unpriced && sum < expected ? ` ${counted(unpriced, 'indicateur')} sans montant.` : '';
      return [
        {
          level: 'a_corriger',
          field,
          related: [SIMULATION],
          message: `« ${mission.label} » : les montants des indicateurs font ${formatAmount(sum / 100)} pour une part variable de ${formatAmount(expected / 100)}, soit ${gap} ${sum > expected ? 'de trop' : 'non répartis'}.${hint}`,
          reason: 'Dans les contrats, la somme des montants des indicateurs est exactement la part variable.',
          source: SOURCES.contratsReels,
        },
      ];
    });
  },
});

/** The thresholds of an indicator lead to its greatest amount, by the highest step or by their sum. */
export const thresholdAmounts = defineRule({
  id: 'paliers-montant',
  levels: ['a_corriger'],
  check: (context) =>
    chosenMissions(context).flatMap((mission): FindingDraft[] => {
      const { field, rows } = missionRows(context, mission, 'indicateurs');
      return rows.flatMap((row): FindingDraft[] => {
        const most = numberCell(row.montantMax);
        const steps = readNumbers(textCell(row.paliers)).filter(({ unit }) => unit === 'euro');
        if (most === undefined || !steps.length) return [];
        const amounts = steps.map(({ value }) => cents(value));
        const highest = Math.max(...amounts);
        const sum = amounts.reduce((all, each) => all + each, 0);
        if (highest === cents(most) || sum === cents(most)) return [];
        return [
          {
            level: 'a_corriger',
            field,
            part: row.id,
            message: `« ${textCell(row.indicateur)} » : le palier le plus haut donne ${formatAmount(highest / 100)}, le montant maximal est de ${formatAmount(most)}.`,
            reason: 'Le dernier palier atteint, ou la somme des paliers, donne le montant maximal.',
            source: SOURCES.contratsReels,
          },
        ];
      });
    }),
});
