import {
  balanceWidths,
  columnNeeds,
  columnWords,
  type Grid,
  LARGE_TABLE_POINTS,
  measureCells,
  PADDING,
  PAGE_WIDTH,
  pickColumns,
  rowLines,
  shareWidth,
  sum,
  TABLE_POINTS,
} from './table-grid.ts';
import { textWidth } from './text-width.ts';

/** How a table is laid out: on the page as it is, on a turned page, as cards, or cut into parts of fewer columns. */
export type TableShape =
  | {
      readonly kind: 'grid';
      readonly grid: Grid;
      readonly wide: boolean;
      readonly dense: boolean;
      readonly widths: readonly number[];
      /** Room for titles turned a quarter, in points. */
      readonly headHeight?: number;
    }
  | { readonly kind: 'cards'; readonly grid: Grid }
  | { readonly kind: 'parts'; readonly parts: readonly Grid[] };

/** Up to this many columns, a table stays on an upright page. */
export const MAX_UPRIGHT_COLUMNS = 7;
/** From this many columns, those that nobody filled are left out. */
export const DROP_EMPTY_FROM = 5;
/** From this many rows, smaller letters save pages. */
const LONG_TABLE = 25;
/** Below this height in points, a turned page would be mostly white, and so would the one before it. */
const WORTH_TURNING = 290;
/** Above this many rows, cards are a long read. */
const MOST_CARDS = 14;
const LINE_HEIGHT = 10.5;
const ROW_PADDING = 6;

/** Leaves out the columns empty on every row, but those to sign in and those that must stay. */
export function dropEmptyColumns(
  grid: Grid,
  stay: ReadonlySet<string> = new Set(),
  from = DROP_EMPTY_FROM,
): Grid {
  if (grid.columns.length < from) return grid;
  const kept = grid.columns.flatMap(({ id, signed }, index) =>
    signed || stay.has(id) || columnWords(grid, index).some((text) => text.trim()) ? [index] : [],
  );
  return kept.length ? pickColumns(grid, kept) : grid;
}

/** What is already decided of a table. */
export interface ShapeWishes {
  readonly dense?: boolean | undefined;
  readonly turned?: boolean | undefined;
  /** In letters for easy reading. */
  readonly large?: boolean;
  /** On the page of a fiche. */
  readonly fiche?: boolean;
}

/** Chooses how to lay a table out. */
export function shapeTable(
  grid: Grid,
  { dense = false, turned: wishesTurned = false, large = false, fiche = false }: ShapeWishes = {},
): TableShape {
  const few = grid.columns.length <= MAX_UPRIGHT_COLUMNS;
  const small = dense || fiche || !few || grid.rows.length >= LONG_TABLE;
  const sizes = large ? LARGE_TABLE_POINTS : TABLE_POINTS;
  if (wishesTurned) return { kind: 'grid', grid, wide: true, dense: true, widths: turnedWidths(grid) };
  const upright = fiche
    ? measure(loosened(grid), PAGE_WIDTH.fiche, TABLE_POINTS.fiche)
    : measure(grid, PAGE_WIDTH.portrait, small ? sizes.dense : sizes.normal);
  // Figures are compared side by side: their tables stay tables.
  const figures = grid.columns.filter(({ numeric }) => numeric).length >= grid.columns.length * 0.4;
  const mostLines = figures ? 5 : 2.4;
  if (few || (upright.fits && upright.averageLines <= mostLines))
    return { kind: 'grid', grid, wide: false, dense: small, widths: upright.widths };
  const narrow = turnedHeads(grid);
  if (narrow) return narrow;
  const turned = measure(grid, PAGE_WIDTH.landscape, TABLE_POINTS.dense);
  const turns = turned.fits && turned.averageLines <= 8;
  const turning = turns && (figures || turned.height >= WORTH_TURNING);
  if (!turning && grid.rows.length <= MOST_CARDS) return { kind: 'cards', grid };
  const parts = turns ? [] : cutColumns(grid);
  return parts.length > 1
    ? { kind: 'parts', parts }
    : { kind: 'grid', grid, wide: true, dense: true, widths: turned.widths };
}

// Fiches share their tables' widths out the same way, unless words would be cut.
function loosened(grid: Grid): Grid {
  if (grid.columns.some(({ width }) => !width)) return grid;
  const given = sum(grid.columns.map(({ width }) => width ?? 0));
  const tight = columnNeeds(grid, TABLE_POINTS.fiche).some(({ uncut }, index) => {
    const width = grid.columns[index]?.width ?? 0;
    return (width / given) * PAGE_WIDTH.fiche < uncut;
  });
  if (!tight) return grid;
  return { ...grid, columns: grid.columns.map(({ width: _, ...column }) => column) };
}

const NARROW_CELL = 34;
const TALLEST_HEAD = 104;

// Many columns of short figures fit an upright page once their titles are turned.
function turnedHeads(grid: Grid): TableShape | undefined {
  const short = grid.columns.map(
    ({ numeric }, index) =>
      numeric &&
      columnWords(grid, index).every((text) => textWidth(text, TABLE_POINTS.dense) + PADDING <= NARROW_CELL),
  );
  if (short.filter(Boolean).length < grid.columns.length * 0.7) return undefined;
  const bare: Grid = {
    ...grid,
    columns: grid.columns.map((column, index) => (short[index] ? { ...column, label: '' } : column)),
  };
  const { fits, averageLines, widths } = measure(bare, PAGE_WIDTH.portrait, TABLE_POINTS.dense);
  if (!fits || averageLines > 3) return undefined;
  const labels = grid.columns.map(({ label }, index) =>
    short[index] ? textWidth(label, TABLE_POINTS.dense) : 0,
  );
  const headHeight = Math.round(Math.min(TALLEST_HEAD, Math.max(...labels) * 1.15) + PADDING);
  return { kind: 'grid', grid, wide: false, dense: true, widths, headHeight };
}

/** Widths of the columns of a part that goes on a turned page. */
export function turnedWidths(grid: Grid): number[] {
  return measure(grid, PAGE_WIDTH.landscape, TABLE_POINTS.dense).widths;
}

function measure(grid: Grid, width: number, points: number) {
  const given = grid.columns.flatMap(({ width: own }) => own ?? []);
  if (given.length === grid.columns.length) return givenMeasure(given, width);
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

function givenMeasure(given: readonly number[], width: number) {
  const total = sum(given);
  return {
    widths: given.map((each) => (each / total) * width),
    fits: true,
    averageLines: 1,
    height: WORTH_TURNING,
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
