import { longestLineWidth, longestWordWidth, softHyphens, textWidth } from './text-width.ts';

/** Text widths of the pages, in points. Outputs keep the same ones, so that what fits here fits there. */
export const PAGE_WIDTH = { portrait: 470, fiche: 510, landscape: 728 } as const;
/** Sizes of the letters in tables, in points. */
export const TABLE_POINTS = { normal: 9, dense: 8, fiche: 9 } as const;
/** The same in letters for easy reading. */
export const LARGE_TABLE_POINTS = { normal: 13, dense: 11 } as const;
/** Room at the sides of a cell, in points. */
export const PADDING = 11;
const LONGEST_WORD = 125;
/** Up to this many characters, words look best on one line: `Groupe 1`, `Priorité 1`. */
const ONE_LINE = 12;
/** In a cell, goes before a line said more quietly than the first. Answers never hold it: they are clean text. */
export const QUIET = '\v';
export const LINE_BREAKS = /[\n\v]/;

/** A table as words, before its look is chosen. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Words of the group of each row, rows of a group being neighbours. */
  readonly groups?: readonly string[];
  /** Rank that each row had in the answer, for sums. */
  readonly order?: readonly number[];
}

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
  /** To be signed: stays although empty. */
  readonly signed?: boolean;
  /** Made by a recipe: stays a column whatever it says. */
  readonly cooked?: boolean;
  /** A width of its own, in points. */
  readonly width?: number;
}

/** The words of one column. */
export function columnWords(grid: Grid, index: number): string[] {
  return grid.rows.map((row) => row[index] ?? '');
}

/** The same table with some of its columns, in the order given. */
export function pickColumns(grid: Grid, indexes: readonly number[]): Grid {
  return {
    ...grid,
    columns: indexes.flatMap((index) => grid.columns[index] ?? []),
    rows: grid.rows.map((row) => indexes.map((index) => row[index] ?? '')),
  };
}

/** How much width a column needs at least, and would like, in points. */
export interface ColumnNeed {
  readonly min: number;
  /** Enough not to cut the words of the title, nor very short answers. */
  readonly uncut: number;
  readonly wish: number;
}

/** What each column needs at a size of letters. */
export function columnNeeds(grid: Grid, points: number): ColumnNeed[] {
  return grid.columns.map(({ label }, index) => {
    const words = columnWords(grid, index);
    const longest = Math.max(
      longestWordWidth(softHyphens(label), points * 1.08),
      ...words.map((each) => longestWordWidth(each, points)),
    );
    const lines = words.map((each) => longestLineWidth(each, points)).sort((a, b) => a - b);
    const usual = lines[Math.floor(lines.length * 0.9)] ?? 0;
    const min = Math.min(longest, LONGEST_WORD) + PADDING;
    const short = words.flatMap((each) =>
      each.split(LINE_BREAKS).map((line) => (line.length <= ONE_LINE ? textWidth(line, points) : 0)),
    );
    const uncut = Math.max(
      min,
      longestWordWidth(label, points * 1.08) + PADDING,
      Math.max(0, ...short) + PADDING,
    );
    // A title may take two lines, a long text many: beyond some width, more of it helps nobody.
    const title = textWidth(label, points) / 2;
    const wish = Math.max(uncut, Math.max(title, Math.min(usual, 60 + Math.sqrt(usual) * 9)) + PADDING);
    return { min, uncut, wish };
  });
}

/** Shares a width between columns: what each needs first, then what each would like. */
export function shareWidth(needs: readonly Omit<ColumnNeed, 'uncut'>[], width: number): number[] {
  const minimum = sum(needs.map(({ min }) => min));
  const wished = sum(needs.map(({ wish }) => wish));
  if (wished <= width) return needs.map(({ wish }) => (wish / wished) * width);
  if (minimum >= width) return needs.map(({ min }) => (min / minimum) * width);
  const ratio = (width - minimum) / (wished - minimum);
  return needs.map(({ min, wish }) => min + (wish - min) * ratio);
}

/** A table as the widths of its lines: cell by cell, in points. Measured once, tried at many widths. */
export type Measures = readonly (readonly (readonly number[])[])[];

/** Measures the lines of every cell. Words never fill a line to its end, hence the margin. */
export function measureCells(rows: Grid['rows'], points: number): Measures {
  return rows.map((row) =>
    row.map((text) => text.split(LINE_BREAKS).map((line) => textWidth(line, points) * 1.08)),
  );
}

/** Lines of the tallest cell of each row, at these widths. */
export function rowLines(cells: Measures, widths: readonly number[]): number[] {
  return cells.map((row) => {
    let most = 1;
    for (let index = 0; index < row.length; index += 1)
      most = Math.max(most, cellLines(row[index] ?? [], widths[index] ?? PADDING));
    return most;
  });
}

function cellLines(lines: readonly number[], width: number): number {
  const room = Math.max(width - PADDING, 10);
  let count = 0;
  for (const line of lines) count += Math.max(1, Math.ceil(line / room));
  return count;
}

/**
 * Moves width from columns with room to spare to those whose cells make their rows taller, as long as that saves
 * lines.
 */
export function balanceWidths(
  cells: Measures,
  shares: readonly number[],
  minimums: readonly number[],
): number[] {
  // The first rows are enough: the others are alike.
  const sample = cells.slice(0, 40);
  let best = [...shares];
  let lines = sum(rowLines(sample, best));
  for (const step of [30, 15, 7]) {
    for (let turn = 0; turn < 6 && lines > sample.length; turn += 1) {
      const better = bestMove(sample, best, minimums, step);
      if (!better || better.lines >= lines) break;
      best = better.widths;
      lines = better.lines;
    }
  }
  return best;
}

function bestMove(cells: Measures, widths: readonly number[], minimums: readonly number[], step: number) {
  const to = tallestColumn(cells, widths);
  const moves = widths.flatMap((width, from) => {
    if (from === to || width - step < (minimums[from] ?? 0)) return [];
    const moved = [...widths];
    moved[from] = width - step;
    moved[to] = (moved[to] ?? 0) + step;
    return [{ widths: moved, lines: sum(rowLines(cells, moved)) }];
  });
  return moves.sort((a, b) => a.lines - b.lines)[0];
}

/** The column that most often makes its row tall. */
function tallestColumn(cells: Measures, widths: readonly number[]): number {
  const counts = widths.map(() => 0);
  for (const row of cells) {
    const lines = row.map((cell, index) => cellLines(cell, widths[index] ?? PADDING));
    const most = Math.max(...lines);
    const tallest = lines.flatMap((each, index) => (each === most && most > 1 ? [index] : []));
    for (const index of tallest) counts[index] = (counts[index] ?? 0) + (most - 1) / tallest.length;
  }
  return counts.indexOf(Math.max(...counts));
}

export function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}
