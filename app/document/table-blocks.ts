import { rowsOf } from '../computed/index.ts';
import { isEmptyRow, type Row } from '../dossier/index.ts';
import type { FieldDef } from '../plan/index.ts';
import { cardsBlock } from './cards-block.ts';
import type { Context } from './context.ts';
import type { Block, Caption, TableBlock } from './model.ts';
import { prose, textRuns } from './runs.ts';
import { foldable, foldInTwo } from './table-fold.ts';
import { columnWords, type Grid } from './table-grid.ts';
import { sayProvenance } from './table-provenance.ts';
import { type Recipe, recipeOf } from './table-recipes.ts';
import { bodyRows, groupedRows, totalCells } from './table-rows.ts';
import { dropEmptyColumns, shapeTable, turnedWidths } from './table-shape.ts';
import { type Totals, totalsOf } from './table-totals.ts';
import { cook, gatherGroups, partIds, tableWords } from './table-words.ts';
import { softHyphens } from './text-width.ts';

/** What goes with a table's rows. */
export interface TableSetting {
  readonly key: string;
  readonly title: string;
  /** A numbered caption; off for the small tables of a repeated sub-section. */
  readonly captioned: boolean;
  readonly source?: string | undefined;
  /** On the page of a fiche. */
  readonly fiche?: boolean;
}

/** The rows answered to a table field, laid out so that they fit the page. */
export function answeredTable(
  context: Context,
  field: FieldDef,
  rows: readonly Row[],
  setting: TableSetting,
): Block[] {
  const columns = field.columns?.filter((column) => !column.private) ?? [];
  const whole = tableWords(
    context,
    columns,
    rows.filter((row) => !isEmptyRow(row)),
    rows,
  );
  const said = whole.rows.flatMap((row, index) => (row.some((text) => text.trim()) ? [index] : []));
  const answered = rows.filter((row) => !isEmptyRow(row)).filter((_, index) => said.includes(index));
  const grid: Grid = { ...whole, rows: said.map((index) => whole.rows[index] ?? []) };
  const recipe = recipeOf(field.id);
  return gridBlocks(context, recipe ? cook(grid, recipe) : grid, setting, {
    recipe,
    totals: totalsOf(columns, answered),
    kept: familyColumns(context, recipe),
  });
}

/** A computed table: its words are ready. With `grouped`, the first column becomes shaded rows above the others. */
export function computedTable(
  context: Context,
  columns: readonly { readonly label: string; readonly numeric?: boolean }[],
  rows: readonly (readonly string[])[],
  setting: TableSetting,
  grouped = false,
): Block[] {
  const grid: Grid = {
    columns: columns.map(({ label, numeric }, index) => ({
      id: `c${index}`,
      label,
      numeric: numeric === true,
    })),
    rows: rows.map((row) => row.map(prose)),
  };
  if (!grouped) {
    const last = rows.at(-1)?.[0] ?? '';
    return gridBlocks(context, grid, setting, { lastIsTotal: /^(total|résultat)/i.test(last) });
  }
  return gridBlocks(
    context,
    {
      columns: grid.columns.slice(1),
      rows: grid.rows.map((row) => row.slice(1)),
      groups: grid.rows.map(([first = '']) => first),
    },
    setting,
    { alwaysGroup: true },
  );
}

// Tables of one family have the same columns: those that at least one of them fills.
function familyColumns({ dossier }: Context, recipe: Recipe | undefined): ReadonlySet<string> {
  const rows = (recipe?.family ?? []).flatMap((field) => rowsOf(dossier, field));
  const filled = (id: string) => rows.some((row) => String(row[id] ?? '').trim() !== '');
  return new Set(
    recipe?.columns.flatMap(({ lines }) => {
      const ids = lines.flatMap(partIds);
      return ids.some(filled) ? ids.slice(0, 1) : [];
    }),
  );
}

interface GridExtras {
  readonly recipe?: Recipe | undefined;
  readonly totals?: Totals | undefined;
  readonly lastIsTotal?: boolean;
  readonly alwaysGroup?: boolean;
  /** Columns that stay although empty. */
  readonly kept?: ReadonlySet<string>;
}

function gridBlocks(context: Context, whole: Grid, setting: TableSetting, extras: GridExtras): Block[] {
  const { recipe, totals } = extras;
  if (!whole.rows.length) return [];
  const { grid: sourced, said } = sayProvenance(whole);
  const grid = gatherGroups(
    dropEmptyColumns(sourced, extras.kept, recipe ? 2 : undefined),
    extras.alwaysGroup ?? recipe?.alwaysGroup ?? false,
  );
  const folds = !totals && !grid.groups && foldable(grid);
  const shape = shapeTable(folds ? foldInTwo(grid) : grid, {
    dense: recipe?.dense || folds || context.document === 'lettre',
    fiche: setting.fiche ?? false,
    turned: recipe?.turned,
    large: context.document === 'resume',
  });
  const source = sourceLines(setting.source, said);
  const captionOf = (part = ''): Caption | undefined =>
    setting.captioned
      ? { kind: 'Tableau', text: `${setting.title}${part}`, id: context.makeId(), number: 0 }
      : undefined;
  const common = { field: setting.key, alt: setting.title };
  if (shape.kind === 'cards') return [cardsBlock(shape.grid, captionOf(), source, common)];
  if (shape.kind === 'grid') {
    const { widths, wide, dense, headHeight } = shape;
    const look = { wide, dense, ...(headHeight ? { headHeight } : {}), ...captioned(captionOf(), source) };
    return [{ ...common, ...gridTable(shape.grid, widths, extras), ...look }];
  }
  return shape.parts.map((part, index): TableBlock => {
    const last = index === shape.parts.length - 1;
    const caption = captionOf(` (partie ${index + 1} sur ${shape.parts.length})`);
    const look = { wide: true, dense: true, ...captioned(caption, last ? source : undefined) };
    return { ...common, ...gridTable(part, turnedWidths(part), extras), ...look };
  });
}

function captioned(caption: Caption | undefined, source: string | undefined) {
  return { ...(caption ? { caption } : {}), ...(source ? { source } : {}) };
}

function gridTable(grid: Grid, widths: readonly number[], extras: GridExtras) {
  const { recipe, totals, lastIsTotal = false } = extras;
  return {
    kind: 'table' as const,
    columns: grid.columns.map(({ label, numeric }, at) => ({
      label,
      numeric,
      weight: Math.round(widths[at] ?? 1),
    })),
    head: grid.columns.map(({ label }) => ({ content: textRuns(softHyphens(label)) })),
    rows: [
      ...(grid.groups
        ? groupedRows(grid, recipe?.subtotals ? totals : undefined)
        : bodyRows(grid, lastIsTotal)),
      ...(totals && totals.rows > 1 ? [totalCells(grid, totals)] : []),
    ],
    tall: grid.columns.some(({ signed }, at) => signed && columnWords(grid, at).includes('')),
    look: 'grid' as const,
  };
}

function sourceLines(citation: string | undefined, said: readonly string[]): string | undefined {
  const words = [citation ?? '', ...said].map((each) => prose(each).replace(/\s*[\n\v]\s*/g, ' '));
  return words.filter(Boolean).join('\n') || undefined;
}
