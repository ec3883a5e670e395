import type { CellTone, TableCell as ModelCell, TableRow } from '../document/index.ts';
import type { Cell, Piece } from './lean/index.ts';
import { type Theme, twips } from './theme.ts';

type CellLook = Omit<Cell, 'content' | 'columns' | 'rows'>;
type Content = (cell: ModelCell, at: number) => Piece[];

/** The cells of a row, shaded when their row is a title or their tone says so. */
export function tonedCells(
  row: TableRow,
  theme: Theme,
  content: Content,
  look: (at: number) => CellLook = () => (row.group ? { fill: theme.colour.tint } : {}),
): Cell[] {
  return laidOut(row.cells, (cell, at) => ({
    ...look(at),
    ...(cell.tone ? { fill: toneFill(cell.tone, theme) } : {}),
    content: content(cell, at),
  }));
}

/** The cells of a diagram: boxes have borders, what is between them has none. */
export function diagramCells(cells: readonly ModelCell[], theme: Theme, content: Content): Cell[] {
  const { tint, accent } = theme.colour;
  const box = { fill: tint, border: accent, vertical: 'center' as const, room: twips(4) };
  return laidOut(cells, (cell, at) => ({
    ...(cell.tone === 'box' ? box : {}),
    content: content(cell, at),
  }));
}

function laidOut(
  cells: readonly ModelCell[],
  options: (cell: ModelCell, at: number) => CellLook & { content: Piece[] },
): Cell[] {
  let at = 0;
  return cells.map((cell) => {
    const made = { ...options(cell, at), columns: cell.columns, rows: cell.rows };
    at += cell.columns ?? 1;
    return made;
  });
}

function toneFill(tone: CellTone, { colour }: Theme): string {
  return tone === 'busy' ? colour.pale : tone === 'deadline' ? colour.quiet : colour.tint;
}
