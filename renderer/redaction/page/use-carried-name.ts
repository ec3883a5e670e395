import { type FocusEvent, useMemo } from 'react';
import { rowsOf } from '../../../app/computed/index.ts';
import type { Row } from '../../../app/dossier/index.ts';
import { type CarriedName, carryName, isRoster } from '../../../app/links/index.ts';
import { notifyDone, notifyUndo } from '../../components/index.ts';
import { useDossierStore } from '../../state/index.ts';
import { cellOf } from '../table/use-grid.ts';

interface NameHandlers {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

const NAMING = new Set(['nom', 'prenom']);

/**
 * Once the name of a member or of a structure is changed and its cell left, carries it into the cells that cite them.
 * A name half changed (its first name still the former one's, and somebody else's as a whole) waits for the other
 * half. Undefined for any other field.
 */
export function useCarriedName(fieldKey: string): NameHandlers | undefined {
  const store = useDossierStore();
  return useMemo(() => {
    if (!isRoster(fieldKey)) return undefined;
    /** The row as it was when the keyboard came to its name, the whole table then, and the cell the keyboard is in. */
    let former: Row | undefined;
    let table: readonly Row[] = [];
    let column: string | undefined;
    const rows = () => rowsOf(store.getState().current(), fieldKey);
    const carry = (row: Row): boolean => {
      // A block pasted over several names brings other people, not other names.
      if (severalRenamed(table, rows())) return true;
      const { plan, current, change } = store.getState();
      const carried = carryName(plan, current(), fieldKey, row);
      if (!carried) return false;
      if (carried.changes.length) change(carried.changes);
      tell(carried, () => store.getState());
      return true;
    };
    const goTo = (cell: { row: string; column: string } | undefined) => {
      if (former && former.id === cell?.row && column === cell.column) return;
      const settled = !former || carry(former);
      column = cell?.column;
      if (!settled && former?.id === cell?.row) return;
      table = rows();
      former = table.find(({ id }) => id === cell?.row);
    };
    return {
      onFocus: ({ target }) => {
        const cell = cellOf(target);
        goTo(cell && NAMING.has(cell.column) ? cell : undefined);
      },
      onBlur: ({ target, relatedTarget }) => {
        // Another window, or the same cell drawn otherwise: she is still in it.
        if (document.activeElement === target || !target.isConnected) return;
        const next = relatedTarget?.closest('table');
        if (!next || next !== target.closest('table')) goTo(undefined);
      },
    };
  }, [store, fieldKey]);
}

function severalRenamed(before: readonly Row[], after: readonly Row[]): boolean {
  const now = new Map(after.map((row) => [row.id, row]));
  const changed = before.filter((row) => {
    const next = now.get(row.id);
    return next && [...NAMING].some((column) => next[column] !== row[column]);
  });
  return changed.length > 1;
}

interface Undoable {
  readonly undoSteps: readonly unknown[];
  undo(): void;
}

function tell({ changes, texts }: CarriedName, state: () => Undoable): void {
  const many = changes.length > 1;
  const done = many
    ? `Le nouveau nom est repris dans ${changes.length} cases qui citaient l’ancien.`
    : 'Le nouveau nom est repris dans la case qui citait l’ancien.';
  const left =
    texts > 1 ? `${texts} textes citent encore l’ancien nom` : 'Un texte rédigé cite encore l’ancien nom';
  const rest = texts ? `${left} : Ctrl F le cherche et le remplace.` : '';
  if (!changes.length) {
    if (rest) notifyDone(rest);
    return;
  }
  const step = state().undoSteps.at(-1);
  notifyUndo([done, rest].filter(Boolean).join(' '), () => {
    if (state().undoSteps.at(-1) === step) state().undo();
  });
}
