import {
  columnNeeds,
  columnWords,
  type Grid,
  LINE_BREAKS,
  PAGE_WIDTH,
  shareWidth,
  sum,
  TABLE_POINTS,
} from './table-grid.ts';
import { textWidth } from './text-width.ts';

const FOLD_FROM = 24;
/** Room for the words of a row, against half the page: a few may take two lines. */
const ROOM = 1.2;

/** Long lists of two or three short columns read better side by side than over three pages. */
export function foldable(grid: Grid): boolean {
  if (grid.rows.length < FOLD_FROM || grid.columns.length > 3) return false;
  const widths = grid.columns.map((_, index) => usualWidth(columnWords(grid, index)));
  return (
    sum(widths) + grid.columns.length * 11 < (PAGE_WIDTH.portrait / 2) * ROOM &&
    grid.rows.every((row) => !LINE_BREAKS.test(row.join('')))
  );
}

// Nine words in ten: a few may take two lines.
function usualWidth(words: readonly string[]): number {
  const all = words.map((text) => textWidth(text, TABLE_POINTS.dense)).sort((a, b) => a - b);
  return all[Math.floor(all.length * 0.9)] ?? 0;
}

// Short columns have what they need; the one of most words has the rest.
function halfWidths(grid: Grid): number[] {
  const needs = columnNeeds(grid, TABLE_POINTS.dense);
  const widest = Math.max(...needs.map(({ wish }) => wish));
  const firm = needs.map(({ uncut, wish }) =>
    wish === widest ? { min: uncut, wish: uncut * 100 } : { min: uncut, wish: uncut },
  );
  return shareWidth(firm, PAGE_WIDTH.portrait / 2);
}

/** The second half of the rows beside the first, in columns as wide. */
export function foldInTwo(grid: Grid): Grid {
  const half = Math.ceil(grid.rows.length / 2);
  const right = grid.rows.slice(half);
  const blank = grid.columns.map(() => '');
  const columns = grid.columns.map((column, index) => ({ ...column, width: halfWidths(grid)[index] ?? 1 }));
  return {
    columns: [...columns, ...columns.map((column) => ({ ...column, id: `${column.id}2` }))],
    rows: grid.rows.slice(0, half).map((row, index) => [...row, ...(right[index] ?? blank)]),
  };
}
