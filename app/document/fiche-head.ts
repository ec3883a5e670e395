import type { Slot } from '../checks/index.ts';
import { cents, numberCell } from '../computed/index.ts';
import { answerAt, isRows } from '../dossier/index.ts';
import { formatAmount } from '../text/index.ts';
import type { Context } from './context.ts';
import { FICHE } from './fiche-fields.ts';
import type { Definition } from './model.ts';
import { runsText, textRuns } from './runs.ts';

interface Named {
  readonly id: string;
  readonly definition: Definition;
}

/** Short facts two by two: mission and budget, pilots and priority, public and places; long ones on a line of their own. */
export function ficheHead(
  context: Context,
  slots: readonly Slot[],
  definitions: readonly Named[],
): Definition[] {
  const named = (id: string) => definitions.find((each) => each.id === id)?.definition;
  const facts = [
    named(FICHE.mission),
    budget(context, slots),
    named(FICHE.pilots),
    priority(named(FICHE.priority), named(FICHE.state)),
    named(FICHE.public),
    named(FICHE.places),
  ].flatMap((each) => (each ? [{ ...each, label: SHORT_LABELS[each.label] ?? each.label }] : []));
  return facts.map((each) => ({ ...each, full: runsText(each.value).length > LONGEST_HALF }));
}

/** In characters: about four lines of half the width of a page. */
const LONGEST_HALF = 170;

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
    : `${years.map((sum) => formatAmount(sum / 100)).join(' · ')} (années 1 à 3)`;
  return { label: 'Budget', value: textRuns(words), full: false, field: slot.key };
}
