import { type KeyboardEvent, type MouseEvent, useCallback, useRef, useState } from 'react';
import type { Row } from '../../../app/dossier/index.ts';
import type { Column } from '../../../app/plan/index.ts';
import { browsingStep, type Caret, type Position, type Step, writingStep } from './grid-keys.ts';
import type { TableActions } from './use-table-rows.ts';

/** The cell the keyboard is in. */
export interface ActiveCell {
  readonly row: string;
  readonly column: string;
  /** True while its words are being written, false while moving between cells. */
  readonly writing: boolean;
  /** The character that opened the cell and replaces what it held. */
  readonly typed?: string | undefined;
}

interface GridInput {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly actions: TableActions;
}

/** The keyboard and mouse of the table: which cell is active, and where each key leads. */
export function useGrid({ columns, rows, actions }: GridInput) {
  const [active, setActive] = useState<ActiveCell>();
  const latest = useRef({ columns, rows, active });
  latest.current = { columns, rows, active };

  const goTo = useCallback((position: Position, writing: boolean) => {
    const row = latest.current.rows[position.row];
    const column = latest.current.columns[position.column];
    if (row && column) setActive({ row: row.id, column: column.id, writing: writing && isWritable(column) });
  }, []);

  const follow = useCallback(
    (step: Step, from: Position, writing: boolean) => {
      if (step !== 'addRow') {
        if (step) goTo(step, writing);
        return step !== undefined;
      }
      const row = actions.insert(latest.current.rows.length);
      const column = latest.current.columns[from.column];
      if (column) setActive({ row, column: column.id, writing: true });
      return true;
    },
    [actions, goTo],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const { active: cell, rows: all, columns: shown } = latest.current;
      const at = positionOf(cell, all, shown);
      if (!cell || !at || !inCell(event) || keepsKey(event, cell, shown[at.column])) return;
      const size = { rows: all.length, columns: shown.length };
      const handled = cell.writing
        ? cellKey(event, cell, setActive) ||
          follow(
            writingStep(event, at, size, shown.map(isWritable), caretOf(event.target, shown[at.column])),
            at,
            true,
          )
        : browseKey(event, cell, shown[at.column], actions, setActive) ||
          follow(browsingStep(event, at, size), at, false);
      const moved = handled || moveRowKey(event, cell, actions);
      if (moved) event.preventDefault();
    },
    [actions, follow],
  );

  const onMouseDown = useCallback((event: MouseEvent<HTMLElement>) => {
    const { active: cell, columns: shown } = latest.current;
    const target = cellOf(event.target);
    // A link in a cell leads where it says; it does not open the cell.
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!target || event.button !== 0 || link) return;
    const column = shown.find(({ id }) => id === target.column);
    if (!column || (cell?.row === target.row && cell.column === target.column && cell.writing)) return;
    // The input about to appear takes the focus itself: the browser must not take it back.
    event.preventDefault();
    setActive({ ...target, writing: isWritable(column) });
  }, []);

  const onFocus = useCallback((event: { target: EventTarget }) => {
    const target = cellOf(event.target);
    const { active: cell } = latest.current;
    if (!target || (cell?.row === target.row && cell.column === target.column)) return;
    setActive({ ...target, writing: false });
  }, []);

  return { active, setActive, goTo, onKeyDown, onMouseDown, onFocus };
}

/** False for computed columns. */
export function isWritable(column: Column): boolean {
  return column.type !== 'computed';
}

/** Where the active cell is; undefined when it is gone. */
export function positionOf(
  cell: ActiveCell | undefined,
  rows: readonly Row[],
  columns: readonly Column[],
): Position | undefined {
  const row = rows.findIndex(({ id }) => id === cell?.row);
  const column = columns.findIndex(({ id }) => id === cell?.column);
  return row < 0 || column < 0 ? undefined : { row, column };
}

/** The cell an element is in. */
export function cellOf(target: EventTarget): { row: string; column: string } | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-cell]') : null;
  const { row, cell: column } = cell?.dataset ?? {};
  return row && column ? { row, column } : undefined;
}

function inCell(event: KeyboardEvent): boolean {
  return cellOf(event.target) !== undefined && !event.nativeEvent.isComposing;
}

// A cell with several controls (a signature, files) keeps its keys, but for the Tab that goes out of it.
function keepsKey(event: KeyboardEvent, cell: ActiveCell, column: Column | undefined): boolean {
  const several = column?.type === 'signature' || column?.type === 'attachment';
  if (!several || !cell.writing || event.key === 'Escape') return false;
  if (event.key !== 'Tab' || !(event.target instanceof Element)) return true;
  const inside = event.target.closest('td')?.querySelectorAll('input:not([tabindex="-1"]), button');
  return event.target !== inside?.item(event.shiftKey ? 0 : inside.length - 1);
}

// Escape stops writing without leaving the table: Tab then goes out of it.
function cellKey(event: KeyboardEvent, cell: ActiveCell, setActive: (cell: ActiveCell) => void): boolean {
  if (event.key !== 'Escape') return false;
  setActive({ row: cell.row, column: cell.column, writing: false });
  return true;
}

function browseKey(
  event: KeyboardEvent,
  cell: ActiveCell,
  column: Column | undefined,
  actions: TableActions,
  setActive: (cell: ActiveCell) => void,
): boolean {
  if (!column || !isWritable(column) || event.altKey || event.ctrlKey || event.metaKey) return false;
  if (event.key === 'Enter' || event.key === 'F2') {
    setActive({ row: cell.row, column: cell.column, writing: true });
    return true;
  }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    actions.type(cell.row, column, '');
    return true;
  }
  const takesText = column.type !== 'attachment' && column.type !== 'signature';
  if (event.key.length !== 1 || event.key === ' ' || !takesText) return false;
  setActive({ row: cell.row, column: cell.column, writing: true, typed: event.key });
  return true;
}

function moveRowKey(event: KeyboardEvent, cell: ActiveCell, actions: TableActions): boolean {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return false;
  actions.move(cell.row, event.key === 'ArrowUp' ? -1 : 1);
  return true;
}

const INSIDE: Caret = { atStart: false, atEnd: false, oneLine: false };

function caretOf(target: EventTarget, column: Column | undefined): Caret {
  if (target instanceof HTMLSelectElement) return INSIDE;
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return INSIDE;
  if (column?.type === 'signature' || column?.type === 'attachment') return INSIDE;
  const { selectionStart, selectionEnd, value } = target;
  const lineHeight = Number.parseFloat(getComputedStyle(target).lineHeight) || 20;
  return {
    atStart: selectionStart === 0 && selectionEnd === 0,
    atEnd: selectionStart === value.length && selectionEnd === value.length,
    oneLine: target.scrollHeight < lineHeight * 2.2,
  };
}
