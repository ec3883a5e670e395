import type { Run, TableCell, TableRow } from './model.ts';
import { LINE_BREAK, textRuns } from './runs.ts';
import { type Grid, QUIET } from './table-grid.ts';
import type { Totals } from './table-totals.ts';

/** The rows of a table as they are. */
export function bodyRows(grid: Grid, lastIsTotal: boolean): TableRow[] {
  return grid.rows.map((row, index) => {
    const cells = row.map((text): TableCell => ({ content: cellRuns(text) }));
    return lastIsTotal && index === grid.rows.length - 1 ? { cells, total: true } : { cells };
  });
}

/** The rows under their groups, each with the sums of its rows when sums are given. */
export function groupedRows(grid: Grid, totals: Totals | undefined): TableRow[] {
  const { groups = [], order = [] } = grid;
  return grid.rows.flatMap((row, index): TableRow[] => {
    const group = groups[index] ?? '';
    const own: TableRow = { cells: row.map((text) => ({ content: cellRuns(text) })) };
    if (index > 0 && groups[index - 1] === group) return [own];
    const members = groups.flatMap((each, at) => (each === group ? [order[at] ?? at] : []));
    return [{ group: true, cells: titledCells(grid, group || 'Sans rattachement', totals, members) }, own];
  });
}

/** The last row: the sums of every row. */
export function totalCells(grid: Grid, totals: Totals): TableRow {
  return { total: true, cells: titledCells(grid, 'Total', totals, undefined) };
}

// The title takes the columns before the first sum, so that it is never crammed into a narrow one.
function titledCells(
  grid: Grid,
  title: string,
  totals: Totals | undefined,
  members: readonly number[] | undefined,
): TableCell[] {
  const first = grid.columns.findIndex(({ id }) => totals?.columns.has(id));
  const span = first > 0 ? first : first === 0 ? 1 : grid.columns.length;
  const rest = grid.columns.slice(span).map(({ id }): TableCell => {
    const words = totals?.columns.has(id) ? totals.total(id, members) : '';
    return { content: textRuns(words) };
  });
  return [
    { content: textRuns(title.replaceAll('\n', ' ')), ...(span > 1 ? { columns: span } : {}) },
    ...rest,
  ];
}

/** The words of a cell: what comes after the first line is said quietly. */
export function cellRuns(text: string): Run[] {
  return text
    .split(QUIET)
    .flatMap((part, index): Run[] =>
      index ? [LINE_BREAK, ...textRuns(part, { remark: true })] : textRuns(part),
    );
}
