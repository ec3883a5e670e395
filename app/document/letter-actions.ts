import { ficheAxes, fichesAction, ficheTitle } from '../computed/index.ts';
import { isEmptyAnswer } from '../dossier/index.ts';
import { optionLabel } from '../plan/index.ts';
import type { Context } from './context.ts';
import type { Block } from './model.ts';
import { heading } from './subsection-blocks.ts';
import { computedTable } from './table-blocks.ts';

const ORIENTATIONS = 'lettreIntention.orientations';
const TITLE = 'Actions envisagées';

/** What the letter plans to do, from the fiches action, while the team has not written its own orientations. */
export function plannedActions(context: Context): Block[] {
  const { dossier, plan } = context;
  if (!isEmptyAnswer(dossier.answers[ORIENTATIONS]) || dossier.notApplicable[ORIENTATIONS]) return [];
  const byMission = new Map<string, string[]>();
  for (const [index, item] of fichesAction(dossier).entries()) {
    const name = ficheAxes(item)
      .map((id) => optionLabel(plan, 'axesMission', id))
      .join(', ');
    byMission.set(name, [...(byMission.get(name) ?? []), ficheTitle(item, index)]);
  }
  const rows = [...byMission].map(([mission, actions]) => [mission, actions.join('\n')]);
  if (!rows.length) return [];
  const table = computedTable(context, [{ label: 'Mission' }, { label: 'Actions' }], rows, {
    key: ORIENTATIONS,
    title: TITLE,
    captioned: false,
  });
  return [heading(context, TITLE, { level: 2, numbered: false }), ...table];
}
