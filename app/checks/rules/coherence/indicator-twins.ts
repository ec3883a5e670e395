import { numberCell, textCell } from '../../../computed/index.ts';
import { isRows, type Row } from '../../../dossier/index.ts';
import { formatAmount } from '../../../text/index.ts';
import {
  bareNumber,
  bareTitle,
  type ChosenMission,
  chosenMissions,
  type Fiche,
  missionRows,
  plainWords,
  readFiches,
} from '../../reading/index.ts';
import { type CheckContext, defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const FICHE = 'ficheAction.indicateurs';

/** An indicator written in a mission and in its fiche says the same thing in both. */
export const indicatorTwins = defineRule({
  id: 'indicateur-repete',
  levels: ['a_corriger'],
  check: (context) => {
    const fiches = readFiches(context.dossier);
    return chosenMissions(context).flatMap((mission) => ofMission(context, mission, fiches));
  },
});

function ofMission(context: CheckContext, mission: ChosenMission, fiches: readonly Fiche[]): FindingDraft[] {
  const { field, rows } = missionRows(context, mission, 'indicateurs');
  return rows.flatMap((row) => {
    const fiche = fiches.find(({ bare }) => bare && bare === bareTitle(textCell(row.action)));
    const own = fiche?.item.answers[FICHE];
    const label = plainWords(textCell(row.indicateur));
    const twin =
      isRows(own) && label ? own.find((each) => plainWords(textCell(each.indicateur)) === label) : undefined;
    const differences = twin ? compare(row, twin) : [];
    if (!fiche || !differences.length) return [];
    return [
      {
        level: 'a_corriger',
        field: fiche.key(FICHE),
        part: row.id,
        related: [field],
        message: `« ${textCell(row.indicateur)} » : ${differences.join(' ; ')}.`,
        reason: 'Le même indicateur se lit dans la mission et dans la fiche action.',
        source: SOURCES.indicateurs,
      },
    ];
  });
}

function compare(mission: Row, fiche: Row): string[] {
  const differences: string[] = [];
  const start = [bareNumber(textCell(mission.initial)), bareNumber(textCell(fiche.initial))] as const;
  if (start[0] && start[1] && start[0].value !== start[1].value)
    differences.push(
      `départ ${textCell(mission.initial)} dans la mission, ${textCell(fiche.initial)} dans la fiche`,
    );
  const target = bareNumber(textCell(fiche.cible));
  const targets = (['cibleN1', 'cibleN2', 'cibleN5'] as const).flatMap(
    (column) => bareNumber(textCell(mission[column])) ?? [],
  );
  if (
    target &&
    targets.length &&
    targets.every(({ value, unit }) => value !== target.value && unit === target.unit)
  )
    differences.push(`cible ${textCell(fiche.cible)} dans la fiche, absente des cibles de la mission`);
  const amounts = [numberCell(mission.montantMax), numberCell(fiche.montant)] as const;
  if (amounts[0] !== undefined && amounts[1] !== undefined && amounts[0] !== amounts[1])
    differences.push(
      `${formatAmount(amounts[0])} dans la mission, ${formatAmount(amounts[1])} dans la fiche`,
    );
  return differences;
}
