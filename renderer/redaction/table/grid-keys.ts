/** A cell of the grid, by number (0 = first). */
export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where the caret stands in the cell being written. */
export interface Caret {
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** The text holds on one line: up and down have nothing to do inside it. */
  readonly oneLine: boolean;
}

/** Where a key leads: another cell, a new row below, out of the grid, or nowhere (the key keeps its own meaning). */
export type Step = Position | 'addRow' | undefined;

const PAGE = 10;

/** Moves between cells while none is being written. */
export function browsingStep(pressed: Pressed, at: Position, size: GridSize): Step {
  if (pressed.altKey) return undefined;
  const wide = pressed.ctrlKey || pressed.metaKey;
  switch (pressed.key) {
    case 'ArrowUp':
      return within(size, { ...at, row: wide ? 0 : at.row - 1 });
    case 'ArrowDown':
      return within(size, { ...at, row: wide ? size.rows - 1 : at.row + 1 });
    case 'ArrowLeft':
      return within(size, { ...at, column: wide ? 0 : at.column - 1 });
    case 'ArrowRight':
      return within(size, { ...at, column: wide ? size.columns - 1 : at.column + 1 });
    case 'Home':
      return within(size, { row: wide ? 0 : at.row, column: 0 });
    case 'End':
      return within(size, { row: wide ? size.rows - 1 : at.row, column: size.columns - 1 });
    case 'PageUp':
      return within(size, { ...at, row: at.row - PAGE });
    case 'PageDown':
      return within(size, { ...at, row: at.row + PAGE });
    default:
      return undefined;
  }
}

/**
 * Moves while a cell is being written. Tab goes through the cells that can be written (`writable`, by column) and
 * out at both ends of the table; Enter goes down and adds a row under the last one.
 */
export function writingStep(
  pressed: Pressed,
  at: Position,
  size: GridSize,
  writable: readonly boolean[],
  caret: Caret,
): Step {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = pressed;
  if (altKey || ctrlKey || metaKey) return undefined;
  if (key === 'Tab') return tabStep(at, size, writable, shiftKey ? -1 : 1);
  if (shiftKey) return undefined;
  if (key === 'Enter') return at.row + 1 < size.rows ? { ...at, row: at.row + 1 } : 'addRow';
  return arrowStep(key, at, size, writable, caret);
}

function arrowStep(
  key: string,
  at: Position,
  size: GridSize,
  writable: readonly boolean[],
  { atStart, atEnd, oneLine }: Caret,
): Step {
  if (key === 'ArrowUp' && (oneLine || atStart)) return moved(at, within(size, { ...at, row: at.row - 1 }));
  if (key === 'ArrowDown' && (oneLine || atEnd)) return moved(at, within(size, { ...at, row: at.row + 1 }));
  if (key === 'ArrowLeft' && atStart) return sideStep(at, writable, -1);
  if (key === 'ArrowRight' && atEnd) return sideStep(at, writable, 1);
  return undefined;
}

function tabStep(at: Position, size: GridSize, writable: readonly boolean[], by: 1 | -1): Step {
  if (!writable.includes(true)) return undefined;
  let index = at.row * size.columns + at.column + by;
  while (index >= 0 && index < size.rows * size.columns) {
    const column = index % size.columns;
    if (writable[column]) return { row: Math.floor(index / size.columns), column };
    index += by;
  }
  return undefined;
}

function sideStep(at: Position, writable: readonly boolean[], by: 1 | -1): Step {
  for (let column = at.column + by; column >= 0 && column < writable.length; column += by)
    if (writable[column]) return { row: at.row, column };
  return undefined;
}

function within({ rows, columns }: GridSize, { row, column }: Position): Position {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}

function moved(from: Position, to: Position): Step {
  return from.row === to.row && from.column === to.column ? undefined : to;
}
