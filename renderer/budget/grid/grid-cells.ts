/** Where an amount of the grid is kept. */
export interface CellAddress {
  /** Table field the line is in. */
  readonly field: string;
  readonly row: string;
  /** Column of the year. */
  readonly column: string;
}

/** The mark of an amount's place in the page, to find its neighbours whatever lines are folded. */
export function cellMark({ field, row, column }: CellAddress) {
  return { 'data-field': field, 'data-row': row, 'data-year': column };
}

/** Where a key leads in the grid: lines up or down, years left or right; undefined when the key stays in the cell. */
export function gridStep(
  { key, shiftKey, altKey, ctrlKey, metaKey }: KeyPressed,
  caret: { readonly atStart: boolean; readonly atEnd: boolean },
): { readonly lines: number; readonly years: number } | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (key === 'Enter') return { lines: shiftKey ? -1 : 1, years: 0 };
  if (shiftKey) return undefined;
  if (key === 'ArrowDown') return { lines: 1, years: 0 };
  if (key === 'ArrowUp') return { lines: -1, years: 0 };
  if (key === 'ArrowLeft' && caret.atStart) return { lines: 0, years: -1 };
  if (key === 'ArrowRight' && caret.atEnd) return { lines: 0, years: 1 };
  return undefined;
}

interface KeyPressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The amounts in sight, line by line, in the order of the page. */
export function visibleCells(table: Element): HTMLElement[][] {
  return [...table.querySelectorAll('tr')].flatMap((row) => {
    const cells = [...row.querySelectorAll<HTMLElement>('[data-year]')];
    return cells.length ? [cells] : [];
  });
}

/** The cell some lines and years away, if there is one. */
export function neighbour(
  cell: HTMLElement,
  { lines, years }: { readonly lines: number; readonly years: number },
): HTMLElement | undefined {
  const table = cell.closest('table');
  if (!table) return undefined;
  const rows = visibleCells(table);
  const at = rows.findIndex((row) => row.includes(cell));
  const year = rows[at]?.indexOf(cell) ?? -1;
  return rows[at + lines]?.[year + years];
}

/** The place of a cell of the page; undefined when it is no amount. */
export function addressOf({ dataset }: HTMLElement): CellAddress | undefined {
  const { field, row, year } = dataset;
  return field && row && year ? { field, row, column: year } : undefined;
}
