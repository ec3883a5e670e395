import { addMonths, fichesAction, ficheTitle, itemRows, textCell } from '../computed/index.ts';
import type { Dossier, Item } from '../dossier/index.ts';
import { fullDate } from '../finance/index.ts';

/** A dated step of an action: its first day and the day after its last one (full ISO). */
export interface StepBar {
  readonly id: string;
  readonly words: string;
  readonly from: string;
  readonly to: string;
  /** Last day, as it was written: a day, a month or a year. */
  readonly until: string;
  readonly state: 'fait' | 'enCours' | 'aFaire';
  /** Its end is past and it is not done. */
  readonly overdue: boolean;
}

/** A fiche action on the timeline; no `from` when none of its steps has a date. */
export interface ActionLine {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly StepBar[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Steps without a date that can be read. */
  readonly undated: number;
}

const OVER = new Set(['realisee', 'abandonnee']);

/** The fiches action with their dated steps, in the order of the dossier; `today` (full ISO) tells which are overdue. */
export function actionLines(dossier: Dossier, today: string): ActionLine[] {
  return fichesAction(dossier).map((item, index) => {
    const rows = itemRows(item, 'ficheAction.etapes').filter((row) => textCell(row.etape));
    const steps = stepsOf(item, today);
    return {
      id: item.id,
      title: ficheTitle(item, index),
      steps,
      from: steps.map(({ from }) => from).sort()[0],
      to: steps
        .map(({ to }) => to)
        .sort()
        .at(-1),
      undated: rows.length - steps.length,
    };
  });
}

function stepsOf(item: Item, today: string): StepBar[] {
  const closed = OVER.has(textAnswer(item, 'ficheAction.etat'));
  return itemRows(item, 'ficheAction.etapes').flatMap((row): StepBar[] => {
    const words = textCell(row.etape);
    const ends = [textCell(row.debut), textCell(row.fin)].filter((date) => fullDate(date)).sort();
    const [first] = ends;
    const last = ends.at(-1);
    const from = fullDate(first);
    if (!words || !from || !last) return [];
    const to = dayAfter(last);
    const state = stateOf(textCell(row.etat));
    return [
      {
        id: row.id,
        words,
        from,
        to,
        until: last,
        state,
        overdue: !closed && state !== 'fait' && to <= today,
      },
    ];
  });
}

/** The day after a day, a month or a year. */
function dayAfter(date: string): string {
  const start = fullDate(date) ?? date;
  if (date.length === 10) {
    const next = new Date(`${start}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    return next.toISOString().slice(0, 10);
  }
  return addMonths(start, date.length === 7 ? 1 : 12);
}

function stateOf(state: string): StepBar['state'] {
  return state === 'fait' || state === 'enCours' ? state : 'aFaire';
}

function textAnswer(item: Item, field: string): string {
  const answer = item.answers[field];
  return typeof answer === 'string' ? answer : '';
}
