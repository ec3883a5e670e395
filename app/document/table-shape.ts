import {
  balanceWidths,
  columnNeeds,
  columnWords,
  type Grid,
  measureCells,
  PAGE_WIDTH,
  pickColumns,
  rowLines,
  shareWidth,
  sum,
  TABLE_POINTS,
} from './table-grid.ts';

/** How a table is laid out: on the page as it is, on a turned page, as cards, or cut into parts of fewer columns. */
export type TableShape =
  | {
      readonly kind: 'grid';
      readonly grid: Grid;
      readonly wide: boolean;
      readonly dense: boolean;
      readonly widths: readonly number[];
    }
  | { readonly kind: 'cards'; readonly grid: Grid }
  | { readonly kind: 'parts'; readonly parts: readonly Grid[] };

/** Up to this many columns, a table stays on an upright page. */
export const MAX_UPRIGHT_COLUMNS = 7;
/** From this many columns, those that nobody filled are left out. */
export const DROP_EMPTY_FROM = MAX_UPRIGHT_COLUMNS + 1;
/** Below this height in points, a turned page would be mostly white, and so would the one before it. */
const WORTH_TURNING = 290;
/** Above this many rows, cards are a long read. */
const MOST_CARDS = 14;
const LINE_HEIGHT = 10.5;
const ROW_PADDING = 6;

/** Leaves out the columns empty on every row, in tables that have too many for an upright page. */
export function dropEmptyColumns(grid: Grid): Grid {
  if (grid.columns.length < DROP_EMPTY_FROM) return grid;
  const kept = grid.columns.flatMap((_, index) =>
    columnWords(grid, index).some((text) => text.trim()) ? [index] : [],
  );
  return kept.length ? pickColumns(grid, kept) : grid;
}

/** Columns that say the same on every row, said once under the table instead (`Année : 2022`). */
export function liftConstantColumns(grid: Grid): { grid: Grid; said: string[] } {
  if (grid.columns.length <= MAX_UPRIGHT_COLUMNS || grid.rows.length < 2) return { grid, said: [] };
  const lifted = grid.columns.flatMap(({ numeric }, index) => {
    const [first = '', ...others] = columnWords(grid, index);
    // Equal figures are a coincidence to show, not a common feature.
    const constant =
      !numeric &&
      first.trim() !== '' &&
      first.length <= 120 &&
      !first.includes('\n') &&
      others.every((text) => text === first);
    return index > 0 && constant ? [index] : [];
  });
  const kept = grid.columns.flatMap((_, index) => (lifted.includes(index) ? [] : [index]));
  if (kept.length < 2) return { grid, said: [] };
  return {
    grid: pickColumns(grid, kept),
    said: lifted.map((index) => `${grid.columns[index]?.label ?? ''} : ${grid.rows[0]?.[index] ?? ''}`),
  };
}

/** Chooses how to lay a table out. */
export function shapeTable(grid: Grid): TableShape {
  const few = grid.columns.length <= MAX_UPRIGHT_COLUMNS;
  const upright = measure(grid, PAGE_WIDTH.portrait, few ? TABLE_POINTS.normal : TABLE_POINTS.dense);
  // Figures are compared side by side: their tables stay tables.
  const figures = grid.columns.filter(({ numeric }) => numeric).length >= grid.columns.length * 0.4;
  const mostLines = figures ? 5 : 2.4;
  if (few || (upright.fits && upright.averageLines <= mostLines))
    return { kind: 'grid', grid, wide: false, dense: !few, widths: upright.widths };
  const turned = measure(grid, PAGE_WIDTH.landscape, TABLE_POINTS.dense);
  const turns = turned.fits && turned.averageLines <= 8;
  const turning = turns && (figures || turned.height >= WORTH_TURNING);
  if (!turning && grid.rows.length <= MOST_CARDS) return { kind: 'cards', grid };
  const parts = turns ? [] : cutColumns(grid);
  return parts.length > 1
    ? { kind: 'parts', parts }
    : { kind: 'grid', grid, wide: true, dense: true, widths: turned.widths };
}

/** Widths of the columns of a part that goes on a turned page. */
export function turnedWidths(grid: Grid): number[] {
  return measure(grid, PAGE_WIDTH.landscape, TABLE_POINTS.dense).widths;
}

function measure(grid: Grid, width: number, points: number) {
  const needs = columnNeeds(grid, points);
  const cells = measureCells(grid.rows, points);
  const minimums = needs.map(({ min }) => min);
  const roomy = sum(needs.map(({ uncut }) => uncut)) <= width * 0.8;
  const firm = needs.map(({ min, uncut, wish }) => ({ min: roomy ? uncut : min, wish }));
  const widths = balanceWidths(
    cells,
    shareWidth(firm, width),
    firm.map(({ min }) => min),
  );
  const lines = rowLines(cells, widths);
  return {
    widths,
    fits: sum(minimums) <= width,
    averageLines: sum(lines) / Math.max(1, lines.length),
    height: sum(lines) * LINE_HEIGHT + lines.length * ROW_PADDING,
  };
}

/** Cuts a table too wide for any page; the columns that tell the rows apart come first in every part. */
function cutColumns(grid: Grid): Grid[] {
  const needs = columnNeeds(grid, TABLE_POINTS.dense);
  const cost = (index: number) => Math.min(needs[index]?.wish ?? 0, (needs[index]?.min ?? 0) * 1.5);
  const keys = keyColumns(grid);
  const room = PAGE_WIDTH.landscape - sum(keys.map(cost));
  const parts: number[][] = [[]];
  let used = 0;
  for (let index = keys.length; index < grid.columns.length; index += 1) {
    if (used + cost(index) > room && parts.at(-1)?.length) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(index);
    used += cost(index);
  }
  return parts.map((part) => pickColumns(grid, [...keys, ...part]));
}

function keyColumns(grid: Grid): number[] {
  for (let count = 1; count <= 3; count += 1) {
    const keys = grid.rows.map((row) => row.slice(0, count).join('\t'));
    if (new Set(keys).size === keys.length) return Array.from({ length: count }, (_, index) => index);
  }
  return [0];
}
