import type { Row } from '../dossier/index.ts';
import type { Column } from '../plan/index.ts';
import type { Context } from './context.ts';
import { alignDecimals } from './decimals.ts';
import { cellWords } from './format-value.ts';
import { prose } from './runs.ts';
import { type Grid, QUIET } from './table-grid.ts';
import type { Recipe, RecipeLine, RecipePart } from './table-recipes.ts';

const NUMERIC = new Set(['number', 'amount', 'percentage', 'computed']);

/** A table as the team answered it: one column of words for each of the plan's, private ones left out. */
export function tableWords(
  context: Context,
  columns: readonly Column[],
  rows: readonly Row[],
  all: readonly Row[],
): Grid {
  const words = alignDecimals(
    columns,
    rows.map((row) => columns.map((column) => prose(cellWords(context, column, row, all)))),
  );
  return {
    columns: columns.map((column, index) => ({
      id: column.id,
      label: columnLabel(column),
      numeric: NUMERIC.has(column.type) && words.some((row) => /\d/.test(row[index] ?? '')),
      signed: column.type === 'signature',
    })),
    rows: words,
  };
}

function columnLabel({ label, unit }: Column): string {
  return unit && !unit.includes(';') ? `${label} (${unit})` : label;
}

/** The same table in the columns of its recipe; the columns that the recipe does not name come last. */
export function cook(grid: Grid, recipe: Recipe): Grid {
  const at = new Map(grid.columns.map(({ id }, index) => [id, index]));
  const named = new Set([
    recipe.groupBy,
    ...(recipe.said ?? []),
    ...recipe.columns.flatMap(({ lines }) => lines.flatMap(partIds)),
  ]);
  const left = grid.columns.flatMap((column, index) => (named.has(column.id) ? [] : [{ column, index }]));
  const cell = (row: readonly string[], id: string) => row[at.get(id) ?? -1] ?? '';
  const cooked = recipe.columns.flatMap(({ label, lines, width }) => {
    const [id = ''] = partIds(lines[0]);
    const source = grid.columns[at.get(id) ?? -1];
    if (!source) return [];
    return [{ ...source, label, lines, ...(width ? { width } : {}) }];
  });
  return {
    columns: [
      ...cooked.map(({ lines, ...column }) => ({
        ...column,
        numeric: column.numeric && lines.length === 1,
        cooked: true,
      })),
      ...left.map(({ column }) => column),
    ],
    rows: grid.rows.map((row) => [
      ...cooked.map(({ lines }) => cellOf(lines, (id) => cell(row, id))),
      ...left.map(({ index }) => row[index] ?? ''),
    ]),
    ...(recipe.groupBy && at.has(recipe.groupBy)
      ? { groups: grid.rows.map((row) => cell(row, recipe.groupBy ?? '')) }
      : {}),
  };
}

/** The columns of the plan that a line is made of. */
export function partIds(line: RecipeLine): string[] {
  return partsOf(line).map((part) => (typeof part === 'string' ? part : part.id));
}

function partsOf(line: RecipeLine): readonly RecipePart[] {
  return typeof line === 'string' || 'id' in line ? [line] : line;
}

function cellOf(lines: readonly RecipeLine[], words: (id: string) => string): string {
  const said = lines.map((line) => {
    const parts = partsOf(line).flatMap((part) => {
      const { id, before = '', after = '' } = typeof part === 'string' ? { id: part } : part;
      const text = words(id);
      return text.trim() ? [`${before}${text}${after}`] : [];
    });
    // Names are read in one go; the rest is a list.
    return parts.join(line === lines[0] ? ' ' : ' · ');
  });
  return said.filter((text, index) => text && !isSaid(text, said.slice(0, index))).join(QUIET);
}

const WORTH_SAYING_ONCE = 3;

// `27380 Fleury-sur-Andelle`, then the commune again.
function isSaid(text: string, before: readonly string[]): boolean {
  const words = text.toLocaleLowerCase('fr');
  return (
    words.length >= WORTH_SAYING_ONCE &&
    before.some((each) => ` ${each.toLocaleLowerCase('fr')}`.endsWith(` ${words}`))
  );
}

/** Rows under the words of their group, groups in the order they first appear. Undone when it gathers nothing. */
export function gatherGroups(grid: Grid, always: boolean): Grid {
  const { groups, ...plain } = grid;
  if (!groups) return grid;
  const names = [...new Set(groups)];
  const gathers = always || (names.length > 1 && names.length <= grid.rows.length / 2);
  if (!gathers || names.every((name) => !name.trim())) return withColumn(plain, groups);
  const order = groups.map((_, index) => index);
  order.sort((a, b) => names.indexOf(groups[a] ?? '') - names.indexOf(groups[b] ?? '') || a - b);
  return {
    ...plain,
    rows: order.map((index) => grid.rows[index] ?? []),
    groups: order.map((index) => groups[index] ?? ''),
    order: order.map((index) => grid.order?.[index] ?? index),
  };
}

// Words that gather nothing are said in each row: as the quiet line of its first cell.
function withColumn(grid: Grid, groups: readonly string[]): Grid {
  return {
    ...grid,
    rows: grid.rows.map(([first = '', ...others], index) => {
      const group = groups[index] ?? '';
      return [group.trim() ? `${first}${QUIET}${group}` : first, ...others];
    }),
  };
}
