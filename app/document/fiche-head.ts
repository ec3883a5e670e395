import type { Slot } from '../checks/index.ts';
import { cents, numberCell } from '../computed/index.ts';
import { answerAt, isRows } from '../dossier/index.ts';
import { formatAmount } from '../text/index.ts';
import type { Context } from './context.ts';
import { FICHE, FICHE_HEAD_LINES } from './fiche-fields.ts';
import type { Definition } from './model.ts';
import { textRuns } from './runs.ts';

interface Named {
  readonly id: string;
  readonly definition: Definition;
}

/** Mission, priority, pilots and yearly budget two by two, then public and places. */
export function ficheHead(
  context: Context,
  slots: readonly Slot[],
  definitions: readonly Named[],
): Definition[] {
  const named = (id: string) => definitions.find((each) => each.id === id)?.definition;
  const cells = [
    named(FICHE.mission),
    priority(named(FICHE.priority), named(FICHE.state)),
    named(FICHE.pilots),
    budget(context, slots),
  ].flatMap((each) =>
    each ? [{ ...each, label: SHORT_LABELS[each.label] ?? each.label, full: false }] : [],
  );
  const lines = FICHE_HEAD_LINES.flatMap((id) => {
    const definition = named(id);
    if (!definition) return [];
    return [{ ...definition, label: SHORT_LABELS[definition.label] ?? definition.label, full: true }];
  });
  return [...cells, ...lines];
}

const SHORT_LABELS: Readonly<Record<string, string>> = {
  'Mission et axe': 'Mission',
  'Pilote(s)': 'Pilotes',
  'Public visé et effectif estimé': 'Public visé',
  'Territoire de l’action': 'Territoire',
};

function priority(rank: Definition | undefined, state: Definition | undefined): Definition | undefined {
  if (!rank || !state) return rank ?? state;
  return { ...rank, value: [...rank.value, { text: ' · ' }, ...state.value] };
}

function budget({ dossier }: Context, slots: readonly Slot[]): Definition | undefined {
  const slot = slots.find(({ field }) => field.id === FICHE.budget);
  const rows = slot && answerAt(dossier, slot.key);
  if (!slot || !isRows(rows)) return undefined;
  const years = ['n1', 'n2', 'n3'].map((year) =>
    rows.reduce((all, row) => all + cents(numberCell(row[year])), 0),
  );
  const [first = 0, ...others] = years;
  if (years.every((sum) => !sum)) return undefined;
  const words = others.every((sum) => sum === first)
    ? `${formatAmount(first / 100)} par an`
    : years.map((sum, index) => `Année ${index + 1} : ${formatAmount(sum / 100)}`).join('\n');
  return { label: 'Budget', value: textRuns(words), full: false, field: slot.key };
}
