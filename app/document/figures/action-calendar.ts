import { addMonths, fichesAction, ficheTitle, itemRows, textCell } from '../../computed/index.ts';
import { signatureOf } from '../../finance/index.ts';
import { listOptions } from '../../plan/index.ts';
import { formatDate } from '../../text/index.ts';
import type { Context } from '../context.ts';
import type { Block, TableCell, TableRow } from '../model.ts';
import { prose, textRuns } from '../runs.ts';
import { firstMonth, lastMonth, type Period, periodsBetween } from './periods.ts';

const FIELD = 'calendrier.diagramme';
const NAME_WIDTH = 134;
const PERIOD_WIDTH = 24;

interface Bar {
  readonly group: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

interface Deadline {
  readonly mission: string;
  readonly start: number;
  readonly deploy: number;
}

/** The calendar of actions: a column a quarter, a shaded cell for each quarter an action's step runs. */
export function actionCalendar(context: Context): Block[] {
  const bars = stepBars(context);
  if (!bars.length) return [];
  const { deadlines, signature } = legalDeadlines(context);
  const months = [
    ...bars.flatMap(({ from, to }) => [from, to]),
    ...deadlines.flatMap(({ start, deploy }) => [start, deploy]),
  ];
  const periods = periodsBetween(Math.min(...months), Math.max(...months));
  if (!periods.length) return [];
  const rows = [
    ...bars.flatMap((bar, index): TableRow[] => [
      ...(bar.group === bars[index - 1]?.group ? [] : [titleRow(bar.group, periods)]),
      barRow(bar, periods),
    ]),
    ...(deadlines.length ? [titleRow(`Échéances de l’ACI, signature le ${signature}`, periods)] : []),
    ...deadlines.map((each) => deadlineRow(each, periods)),
  ];
  const first = bars.map(({ from }) => from).sort((a, b) => a - b)[0] ?? 0;
  return [
    {
      kind: 'table',
      field: FIELD,
      look: 'gantt',
      columns: [
        { label: 'Étape', numeric: false, weight: NAME_WIDTH },
        ...periods.map(({ label }) => ({
          label: label.replace('\n', ' '),
          numeric: false,
          weight: PERIOD_WIDTH,
        })),
      ],
      head: ['Étape', ...periods.map(({ label }) => label)].map((label) => ({ content: textRuns(label) })),
      rows,
      caption: { kind: 'Figure', text: 'Calendrier des actions', id: context.makeId(), number: 0 },
      source: prose(
        [
          '■ : étape prévue sur la période.',
          deadlines.length ? 'dém. et dépl. : échéances de démarrage et de déploiement des missions.' : '',
          'Source : étapes des fiches action.',
        ]
          .filter(Boolean)
          .join(' '),
      ),
      wide: false,
      dense: true,
      tall: false,
      alt: prose(
        `Calendrier de ${bars.length} étape${bars.length > 1 ? 's' : ''} des fiches action, à partir de ${Math.floor(first / 12)} ; une colonne par période.`,
      ),
    },
  ];
}

function stepBars({ dossier }: Context): Bar[] {
  return fichesAction(dossier).flatMap((item, index) =>
    itemRows(item, 'ficheAction.etapes')
      .flatMap((row): Bar[] => {
        const start = textCell(row.debut) || textCell(row.fin);
        const end = textCell(row.fin) || textCell(row.debut);
        const from = firstMonth(start);
        const to = lastMonth(end);
        if (from === undefined || to === undefined) return [];
        // A step that would end before it starts is shown when it starts.
        return [{ group: ficheTitle(item, index), name: textCell(row.etape), from, to: Math.max(from, to) }];
      })
      .sort((a, b) => a.from - b.from),
  );
}

// Only from a signature that the team wrote: a guess would draw false deadlines.
function legalDeadlines({ plan, dossier }: Context): { deadlines: Deadline[]; signature: string } {
  const { date, from } = signatureOf(plan, dossier, '');
  const chosen = dossier.answers['missions.choisies'];
  if (from === 'today' || !Array.isArray(chosen)) return { deadlines: [], signature: '' };
  const deadlines = listOptions(plan, 'missionsAci').flatMap(({ id, label, startMonths, deployMonths }) => {
    if (startMonths === undefined || deployMonths === undefined || !chosen.some((each) => each === id))
      return [];
    const start = firstMonth(addMonths(date, startMonths));
    const deploy = firstMonth(addMonths(date, deployMonths));
    return start === undefined || deploy === undefined ? [] : [{ mission: label, start, deploy }];
  });
  return { deadlines, signature: formatDate(date) };
}

function titleRow(title: string, periods: readonly Period[]): TableRow {
  return { group: true, cells: [{ content: textRuns(title), columns: periods.length + 1 }] };
}

function barRow({ name, from, to }: Bar, periods: readonly Period[]): TableRow {
  const cells = periods.map((period): TableCell => {
    const busy = period.from <= to && period.to >= from;
    return busy ? { content: textRuns('■'), tone: 'busy' } : { content: [] };
  });
  return { cells: [{ content: textRuns(name) }, ...cells] };
}

function deadlineRow({ mission, start, deploy }: Deadline, periods: readonly Period[]): TableRow {
  const within = (month: number, { from, to }: Period) => month >= from && month <= to;
  const cells = periods.map((period): TableCell => {
    const words = [within(start, period) ? 'dém.' : '', within(deploy, period) ? 'dépl.' : ''].filter(
      Boolean,
    );
    return words.length ? { content: textRuns(words.join('\n')), tone: 'deadline' } : { content: [] };
  });
  return { cells: [{ content: textRuns(mission) }, ...cells] };
}
