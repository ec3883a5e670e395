import { longestLineWidth, longestWordWidth, softHyphens, textWidth } from './text-width.ts';

/** Text widths of the pages, in points. Outputs keep the same ones, so that what fits here fits there. */
export const PAGE_WIDTH = { portrait: 470, landscape: 728 } as const;
/** Sizes of the letters in tables, in points. */
export const TABLE_POINTS = { normal: 9, dense: 8 } as const;
const PADDING = 11;
const LONGEST_WORD = 105;

/** A table as words, before its look is chosen. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
}

/** The words of one column. */
export function columnWords(grid: Grid, index: number): string[] {
  return grid.rows.map((row) => row[index] ?? '');
}

/** The same table with some of its columns, in the order given. */
export function pickColumns(grid: Grid, indexes: readonly number[]): Grid {
  return {
    columns: indexes.flatMap((index) => grid.columns[index] ?? []),
    rows: grid.rows.map((row) => indexes.map((index) => row[index] ?? '')),
  };
}

/** How much width a column needs at least, and would like, in points. */
export interface ColumnNeed {
  readonly min: number;
  readonly wish: number;
}

/** What each column needs at a size of letters. */
export function columnNeeds(grid: Grid, points: number): ColumnNeed[] {
  return grid.columns.map(({ label }, index) => {
    const words = columnWords(grid, index);
    const title = softHyphens(label);
    const longest = Math.max(
      longestWordWidth(title, points * 1.08),
      ...words.map((each) => longestWordWidth(each, points)),
    );
    const lines = words.map((each) => longestLineWidth(each, points)).sort((a, b) => a - b);
    const usual = lines[Math.floor(lines.length * 0.9)] ?? 0;
    const min = Math.min(longest, LONGEST_WORD) + PADDING;
    // A title may take two lines, a long text many: beyond some width, more of it helps nobody.
    const wish = Math.max(
      min,
      Math.min(Math.max(usual, textWidth(label, points) / 2), 60 + Math.sqrt(usual) * 9) + PADDING,
    );
    return { min, wish };
  });
}

/** Shares a width between columns: what each needs first, then what each would like. */
export function shareWidth(needs: readonly ColumnNeed[], width: number): number[] {
  const minimum = sum(needs.map(({ min }) => min));
  const wished = sum(needs.map(({ wish }) => wish));
  if (wished <= width) return needs.map(({ wish }) => (wish / wished) * width);
  if (minimum >= width) return needs.map(({ min }) => (min / minimum) * width);
  const ratio = (width - minimum) / (wished - minimum);
  return needs.map(({ min, wish }) => min + (wish - min) * ratio);
}

/**
 * Moves width from columns with room to spare to those whose cells make their rows taller, as long as that
 * saves lines. Looks at the first rows only: the others are alike.
 */
export function balanceWidths(
  grid: Grid,
  shares: readonly number[],
  minimums: readonly number[],
  points: number,
): number[] {
  const sample: Grid = { ...grid, rows: grid.rows.slice(0, 40) };
  const linesAt = (widths: readonly number[]) => sum(rowLines(sample, widths, points));
  let best = [...shares];
  let lines = linesAt(best);
  for (const step of [30, 15, 7]) {
    for (let turn = 0; turn < 6; turn += 1) {
      const better = bestMove(sample, best, minimums, points, step, linesAt);
      if (!better || better.lines >= lines) break;
      best = better.widths;
      lines = better.lines;
    }
  }
  return best;
}

function bestMove(
  grid: Grid,
  widths: readonly number[],
  minimums: readonly number[],
  points: number,
  step: number,
  linesAt: (widths: readonly number[]) => number,
): { widths: number[]; lines: number } | undefined {
  const to = tallestColumn(grid, widths, points);
  const moves = widths.flatMap((width, from) => {
    if (from === to || width - step < (minimums[from] ?? 0)) return [];
    const moved = widths.map((each, index) => each + (index === to ? step : 0) - (index === from ? step : 0));
    return [{ widths: moved, lines: linesAt(moved) }];
  });
  return moves.sort((a, b) => a.lines - b.lines)[0];
}

/** The column that most often makes its row tall. */
function tallestColumn(grid: Grid, widths: readonly number[], points: number): number {
  const counts = widths.map(() => 0);
  for (const row of grid.rows) {
    const lines = row.map((text, index) => cellLines(text, (widths[index] ?? PADDING) - PADDING, points));
    const most = Math.max(...lines);
    const others = lines.filter((each) => each === most).length;
    if (most > 1)
      for (const [index, each] of lines.entries())
        if (each === most) counts[index] = (counts[index] ?? 0) + (most - 1) / others;
  }
  return counts.indexOf(Math.max(...counts));
}

/** Lines of the tallest cell of each row, at these widths. */
export function rowLines(grid: Grid, widths: readonly number[], points: number): number[] {
  return grid.rows.map((row) =>
    Math.max(1, ...row.map((text, index) => cellLines(text, (widths[index] ?? PADDING) - PADDING, points))),
  );
}

function cellLines(text: string, width: number, points: number): number {
  // Words never fill a line to its end.
  return sum(
    text
      .split('\n')
      .map((line) => Math.max(1, Math.ceil((textWidth(line, points) * 1.08) / Math.max(width, 10)))),
  );
}

export function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}
