import { BorderStyle, type ITableCellOptions, TableCell } from 'docx';
import type { CellTone, TableCell as ModelCell, TableRow } from '../document/index.ts';
import type { WordBlock } from './place.ts';
import { type Theme, twips } from './theme.ts';

type CellLook = Omit<ITableCellOptions, 'children' | 'columnSpan' | 'rowSpan'>;
type Content = (cell: ModelCell, at: number) => WordBlock[];

/** The cells of a row, shaded when their row is a title or their tone says so. */
export function tonedCells(
  row: TableRow,
  theme: Theme,
  content: Content,
  look: (at: number) => CellLook = () => (row.group ? fill(theme.colour.tint) : {}),
): TableCell[] {
  return laidOut(row.cells, (cell, at) => ({
    ...look(at),
    ...(cell.tone ? toneLook(cell.tone, theme) : {}),
    children: content(cell, at),
  }));
}

/** The cells of a diagram: boxes have borders, what is between them has none. */
export function diagramCells(cells: readonly ModelCell[], theme: Theme, content: Content): TableCell[] {
  const line = { style: BorderStyle.SINGLE, size: 6, color: theme.colour.accent };
  const border = { top: line, bottom: line, left: line, right: line };
  const room = twips(4);
  return laidOut(cells, (cell, at) => ({
    ...(cell.tone === 'box'
      ? {
          ...fill(theme.colour.tint),
          borders: border,
          verticalAlign: 'center' as const,
          margins: { top: room, bottom: room, left: room, right: room },
        }
      : {}),
    children: content(cell, at),
  }));
}

function laidOut(
  cells: readonly ModelCell[],
  options: (cell: ModelCell, at: number) => CellLook & { children: WordBlock[] },
): TableCell[] {
  let at = 0;
  return cells.map((cell) => {
    const span = cell.columns ?? 1;
    const made = options(cell, at);
    at += span;
    return new TableCell({
      ...made,
      ...(span > 1 ? { columnSpan: span } : {}),
      ...(cell.rows && cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    });
  });
}

function toneLook(tone: CellTone, { colour }: Theme): CellLook {
  return fill(tone === 'busy' ? colour.pale : tone === 'deadline' ? colour.quiet : colour.tint);
}

function fill(color: string): CellLook {
  return { shading: { fill: color, type: 'clear', color: 'auto' } };
}
