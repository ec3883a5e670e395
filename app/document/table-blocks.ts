import { isEmptyRow, type Row } from '../dossier/index.ts';
import type { Column, FieldDef } from '../plan/index.ts';
import { formatAmount } from '../text/index.ts';
import type { Context } from './context.ts';
import { cellWords } from './format-value.ts';
import type { Block, Caption, CardsBlock, Definition, TableBlock, TableCell, TableRow } from './model.ts';
import { prose, textRuns } from './runs.ts';
import { columnWords, type Grid, PAGE_WIDTH, sum } from './table-grid.ts';
import { dropEmptyColumns, liftConstantColumns, shapeTable, turnedWidths } from './table-shape.ts';
import { softHyphens, textWidth } from './text-width.ts';

/** What goes with a table's rows. */
export interface TableSetting {
  readonly key: string;
  readonly title: string;
  /** A numbered caption; off for the small tables of a repeated sub-section. */
  readonly captioned: boolean;
  readonly source?: string | undefined;
}

const NUMERIC = new Set(['number', 'amount', 'percentage', 'computed']);

/** The rows answered to a table field, laid out so that they fit the page. */
export function answeredTable(
  context: Context,
  field: FieldDef,
  rows: readonly Row[],
  setting: TableSetting,
): Block[] {
  const columns = field.columns?.filter((column) => !column.private) ?? [];
  const filled = rows.filter((row) => !isEmptyRow(row));
  const words = filled
    .map((row) => columns.map((column) => prose(cellWords(context, column, row, rows))))
    .filter((row) => row.some((text) => text.trim()));
  const grid: Grid = {
    columns: columns.map((column, index) => ({
      id: column.id,
      label: columnLabel(column),
      numeric: NUMERIC.has(column.type) && words.some((row) => /\d/.test(row[index] ?? '')),
    })),
    rows: words,
  };
  const total = totalRow(columns, filled);
  const signatures = columns.flatMap(({ id, type }) => (type === 'signature' ? [id] : []));
  return gridBlocks(context, grid, setting, { total, signatures });
}

/** A computed table: its words are ready. */
export function computedTable(
  context: Context,
  columns: readonly { readonly label: string; readonly numeric?: boolean }[],
  rows: readonly (readonly string[])[],
  setting: TableSetting,
): Block[] {
  const grid: Grid = {
    columns: columns.map(({ label, numeric }, index) => ({
      id: `c${index}`,
      label,
      numeric: numeric === true,
    })),
    rows: rows.map((row) => row.map(prose)),
  };
  const last = rows.at(-1)?.[0] ?? '';
  return gridBlocks(context, grid, setting, { lastIsTotal: /^(total|résultat)/i.test(last) });
}

function columnLabel({ label, unit }: Column): string {
  return unit && !unit.includes(';') ? `${label} (${unit})` : label;
}

interface GridExtras {
  readonly total?: readonly string[] | undefined;
  /** Columns to sign in. */
  readonly signatures?: readonly string[];
  readonly lastIsTotal?: boolean;
}

function gridBlocks(context: Context, whole: Grid, setting: TableSetting, extras: GridExtras): Block[] {
  const { total, signatures = [], lastIsTotal = false } = extras;
  if (!whole.rows.length) return [];
  const { grid, said } = liftConstantColumns(dropEmptyColumns(whole));
  const source = sourceLine(setting.source, said);
  const shape = shapeTable(!total && !signatures.length && foldable(grid) ? foldInTwo(grid) : grid);
  const captionOf = (part = ''): Caption | undefined =>
    setting.captioned
      ? { kind: 'Tableau', text: `${setting.title}${part}`, id: context.makeId(), number: 0 }
      : undefined;
  const common = { field: setting.key, alt: setting.title };
  if (shape.kind === 'cards') return [cardsBlock(shape.grid, captionOf(), source, common)];
  const parts = shape.kind === 'grid' ? [{ grid: shape.grid, widths: shape.widths }] : partsOf(shape.parts);
  const wide = shape.kind === 'parts' || shape.wide;
  const dense = shape.kind === 'parts' || shape.dense;
  return parts.map(({ grid: part, widths }, index): TableBlock => {
    const caption = captionOf(parts.length > 1 ? ` (partie ${index + 1} sur ${parts.length})` : '');
    return {
      kind: 'table',
      ...common,
      columns: part.columns.map(({ label, numeric }, at) => ({
        label,
        numeric,
        weight: Math.round(widths[at] ?? 1),
      })),
      head: part.columns.map(({ label }) => ({ content: textRuns(softHyphens(label)) })),
      rows: [
        ...part.rows.map((row, at) => wordsRow(row, lastIsTotal && at === part.rows.length - 1)),
        ...(total ? [wordsRow(totalFor(whole, part, total), true)] : []),
      ],
      ...(caption ? { caption } : {}),
      ...(source && index === parts.length - 1 ? { source } : {}),
      wide,
      dense,
      tall: part.columns.some(
        (column, at) => signatures.includes(column.id) && columnWords(part, at).includes(''),
      ),
      look: 'grid',
    };
  });
}

function partsOf(parts: readonly Grid[]) {
  return parts.map((grid) => ({ grid, widths: turnedWidths(grid) }));
}

function wordsRow(words: readonly string[], total: boolean): TableRow {
  const cells = words.map((text): TableCell => ({ content: textRuns(text) }));
  return total ? { cells, total } : { cells };
}

function sourceLine(citation: string | undefined, said: readonly string[]): string | undefined {
  const words = [citation ?? '', ...said].map((each) => prose(each).replace(/\s*\n\s*/g, ' '));
  return words.filter(Boolean).join(' · ') || undefined;
}

function cardsBlock(
  grid: Grid,
  caption: Caption | undefined,
  source: string | undefined,
  common: { field: string; alt: string },
): CardsBlock {
  const titleAt = titleColumn(grid);
  const cards = grid.rows.map((row) => ({
    title: textRuns(row[titleAt] ?? ''),
    items: grid.columns.flatMap(({ label }, index): Definition[] => {
      const text = row[index] ?? '';
      return index === titleAt || !text.trim()
        ? []
        : [{ label, value: textRuns(text), full: isLong(text, 190) }];
    }),
  }));
  return { kind: 'cards', ...common, cards, ...(caption ? { caption } : {}), ...(source ? { source } : {}) };
}

/** Too long to share its line with another short answer. */
export function isLong(text: string, points = 140): boolean {
  return text.includes('\n') || textWidth(text, 9) > points;
}

// Of the first three columns, the one that tells the rows apart best.
function titleColumn(grid: Grid): number {
  const scores = [0, 1, 2].map((index) => new Set(columnWords(grid, index).filter(Boolean)).size);
  const best = Math.max(...scores);
  const candidates = [0, 1, 2].filter((index) => scores[index] === best);
  return (
    candidates.find((index) => /indicateur|objectif|intitul|nom/i.test(grid.columns[index]?.label ?? '')) ??
    candidates[0] ??
    0
  );
}

// The yearly amounts of a budget are added up; other columns are not sums.
function totalRow(columns: readonly Column[], rows: readonly Row[]): string[] | undefined {
  const yearly = columns.filter(({ id, type }) => type === 'amount' && /^n\d$/.test(id));
  if (yearly.length < 2 || rows.length < 2) return undefined;
  return columns.map((column, index) => {
    if (!yearly.includes(column)) return index === 0 ? 'Total' : '';
    const cents = rows.map((row) =>
      Math.round((typeof row[column.id] === 'number' ? Number(row[column.id]) : 0) * 100),
    );
    return formatAmount(sum(cents) / 100);
  });
}

function totalFor(whole: Grid, part: Grid, total: readonly string[]): string[] {
  return part.columns.map(({ id }) => total[whole.columns.findIndex((column) => column.id === id)] ?? '');
}

const FOLD_FROM = 24;

// Long lists of two or three short columns read better side by side than over three pages.
function foldable(grid: Grid): boolean {
  if (grid.rows.length < FOLD_FROM || grid.columns.length > 3) return false;
  const widths = grid.columns.map((_, index) =>
    Math.max(...columnWords(grid, index).map((text) => textWidth(text, 9))),
  );
  return (
    sum(widths) + grid.columns.length * 11 < PAGE_WIDTH.portrait / 2 &&
    grid.rows.every((row) => !row.join('').includes('\n'))
  );
}

function foldInTwo(grid: Grid): Grid {
  const half = Math.ceil(grid.rows.length / 2);
  const right = grid.rows.slice(half);
  const blank = grid.columns.map(() => '');
  return {
    columns: [...grid.columns, ...grid.columns.map((column) => ({ ...column, id: `${column.id}2` }))],
    rows: grid.rows.slice(0, half).map((row, index) => [...row, ...(right[index] ?? blank)]),
  };
}
