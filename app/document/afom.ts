import type { Row } from '../dossier/index.ts';
import { type FieldDef, listOptions } from '../plan/index.ts';
import type { Context } from './context.ts';
import type { Block, TableCell, TableRow } from './model.ts';
import { cleanText, prose, textRuns } from './runs.ts';
import type { TableSetting } from './table-blocks.ts';

/** Strengths, weaknesses, opportunities and threats as one table of two by two. */
export function quadrants(
  context: Context,
  field: FieldDef,
  rows: readonly Row[],
  setting: TableSetting,
): Block[] {
  const [kind, fact] = field.columns ?? [];
  if (!kind || !fact) return [];
  const options = listOptions(context.plan, kind.list);
  const factsOf = (id: string | undefined) =>
    rows.flatMap((row) => {
      const text = cleanText(String(row[fact.id] ?? ''));
      const known = options.some((option) => option.id === row[kind.id]);
      return text.trim() && (id ? row[kind.id] === id : !known) ? [text] : [];
    });
  const cells = options.map(({ id, label }) => quadrant(label, factsOf(id), setting.key));
  const others = factsOf(undefined);
  const table: TableRow[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [left, right] = cells.slice(at, at + 2);
    if (left) table.push({ cells: right ? [left, right] : [{ ...left, columns: 2 }] });
  }
  if (others.length)
    table.push({ cells: [{ ...quadrant('Autres constats', others, setting.key), columns: 2 }] });
  return [
    {
      kind: 'table',
      field: setting.key,
      columns: [0, 1].map(() => ({ label: '', numeric: false, weight: 1 })),
      rows: table,
      caption: { kind: 'Tableau', text: setting.title, id: context.makeId(), number: 0 },
      ...(setting.source ? { source: prose(setting.source) } : {}),
      wide: false,
      dense: false,
      tall: false,
      alt: `${setting.title} : ${options.map(({ label }) => label).join(', ')}`,
      look: 'quadrants',
    },
  ];
}

function quadrant(title: string, facts: readonly string[], field: string): TableCell {
  const items = facts.map((fact): Block[] => [
    { kind: 'paragraph', role: 'body', runs: textRuns(fact), field },
  ]);
  const list: Block[] = items.length ? [{ kind: 'list', ordered: false, start: 1, items, field }] : [];
  return { content: [{ kind: 'paragraph', role: 'subhead', runs: textRuns(title), field }, ...list] };
}
