import type { Block as RichBlock } from '../dossier/index.ts';
import type { Context } from './context.ts';
import type { Block, TableCell, TableRow } from './model.ts';
import { modelText } from './plain-text.ts';
import { blocksOf, type RichSetting } from './rich-blocks.ts';
import { columnNeeds, type Grid, PAGE_WIDTH, shareWidth, TABLE_POINTS } from './table-grid.ts';

type RichTable = Extract<RichBlock, { type: 'table' }>;
type RichCell = RichTable['content'][number]['content'][number];

/** A table written inside a text. Spans that go out of the table are cut, missing cells are added. */
export function richTable(context: Context, table: RichTable, setting: RichSetting): Block[] {
  const placed = placeCells(table.content.map((row) => row.content));
  const width = Math.max(
    0,
    ...placed.map((row) => row.reduce((end, cell) => Math.max(end, cell.at + cell.columns), 0)),
  );
  if (!width) return [];
  const inside = { ...setting, inside: true };
  const cellsOf = (row: readonly Placed[]): TableCell[] =>
    row.map((cell) => ({
      content: blocksOf(context, cell.cell?.content ?? [], inside),
      ...(cell.columns > 1 ? { columns: cell.columns } : {}),
      ...(cell.rows > 1 ? { rows: cell.rows } : {}),
    }));
  const rows = filled(placed, width).map(cellsOf);
  const firstIsHead = table.content[0]?.content.every(isHeadCell);
  const head = firstIsHead && rows.length > 1 ? rows[0] : undefined;
  const body = (head ? rows.slice(1) : rows).map((cells): TableRow => ({ cells }));
  const grid = wordsGrid(rows, width);
  const widths = shareWidth(columnNeeds(grid, TABLE_POINTS.normal), PAGE_WIDTH.portrait);
  return [
    {
      kind: 'table',
      field: setting.key,
      columns: grid.columns.map(({ label }, index) => ({
        label,
        numeric: false,
        weight: Math.round(widths[index] ?? 1),
      })),
      ...(head ? { head } : {}),
      rows: body,
      wide: false,
      dense: width > 7,
      tall: false,
      alt:
        grid.columns
          .map(({ label }) => label)
          .filter(Boolean)
          .join(', ') || 'Tableau',
      look: 'grid',
    },
  ];
}

// A header row is repeated on each page: only plain words in single cells will do.
function isHeadCell(cell: RichCell): boolean {
  return (
    cell.type === 'tableHeader' &&
    (cell.attrs?.rowspan ?? 1) === 1 &&
    cell.content.every(({ type }) => type === 'paragraph')
  );
}

interface Placed {
  readonly cell: RichCell | undefined;
  readonly at: number;
  readonly columns: number;
  readonly rows: number;
}

// As HTML does: a cell takes the first free columns, those not held by a taller cell above.
function placeCells(rows: readonly (readonly RichCell[])[]): Placed[][] {
  const heldUntil: number[] = [];
  return rows.map((cells, rowIndex) => {
    const placed: Placed[] = [];
    let at = 0;
    for (const cell of cells) {
      while ((heldUntil[at] ?? 0) > rowIndex) at += 1;
      let columns = 1;
      const wished = cell.attrs?.colspan ?? 1;
      while (columns < wished && (heldUntil[at + columns] ?? 0) <= rowIndex) columns += 1;
      const tallest = Math.min(cell.attrs?.rowspan ?? 1, rows.length - rowIndex);
      for (let index = at; index < at + columns; index += 1) heldUntil[index] = rowIndex + tallest;
      placed.push({ cell, at, columns, rows: tallest });
      at += columns;
    }
    return placed;
  });
}

function filled(rows: readonly Placed[][], width: number): Placed[][] {
  const held = rows.map(() => new Array<boolean>(width).fill(false));
  rows.forEach((row, rowIndex) => {
    for (const { at, columns, rows: tall } of row)
      for (let below = rowIndex; below < rowIndex + tall; below += 1)
        held[below]?.fill(true, at, at + columns);
  });
  return rows.map((row, rowIndex) => {
    const blanks = (held[rowIndex] ?? []).flatMap((taken, at): Placed[] =>
      taken ? [] : [{ cell: undefined, at, columns: 1, rows: 1 }],
    );
    return [...row, ...blanks].sort((a, b) => a.at - b.at);
  });
}

function wordsGrid(rows: readonly TableCell[][], width: number): Grid {
  const words = rows.map((cells) =>
    cells
      .flatMap((cell) => [modelText(cell.content), ...new Array<string>((cell.columns ?? 1) - 1).fill('')])
      .slice(0, width),
  );
  return {
    columns: Array.from({ length: width }, (_, index) => ({
      id: `c${index}`,
      label: words[0]?.[index] ?? '',
      numeric: false,
    })),
    rows: words.slice(1),
  };
}
