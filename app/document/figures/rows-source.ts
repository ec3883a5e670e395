import { textCell } from '../../computed/index.ts';
import type { Row } from '../../dossier/index.ts';

/** `Source : Insee, 2022` from the rows a chart is drawn from; undefined when they name none. */
export function rowsSource(rows: readonly Row[]): string | undefined {
  const all = rows.map((row) => [textCell(row.source), textCell(row.annee)].filter(Boolean).join(', '));
  const distinct = [...new Set(all.filter(Boolean))];
  return distinct.length && distinct.length <= 3 ? `Source : ${distinct.join(' ; ')}` : undefined;
}
