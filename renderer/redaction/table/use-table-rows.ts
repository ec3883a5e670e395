import { useMemo, useState } from 'react';
import { type Answer, answerAt, type Cell, isRows, type Row, randomId } from '../../../app/dossier/index.ts';
import type { Column, FieldDef } from '../../../app/plan/index.ts';
import { readCell } from '../../../app/tabular/index.ts';
import type { Block } from '../../cells/index.ts';
import { notifyUndo } from '../../components/index.ts';
import { useDossierStore } from '../../state/index.ts';
import { cellPlace, refusalsOf, setRefusals } from '../model/refusals.ts';
import { useAnswer } from '../model/use-answer.ts';
import type { Position } from './grid-keys.ts';
import { type PasteResult, pasteBlock } from './paste-block.ts';
import { synonymsOf } from './synonyms.ts';

/** What may be done to the rows of a table; each is one undo step. Stable as long as the field is the same. */
export interface TableActions {
  /** Reads typed words and saves them, or keeps them in sight with what is wrong. */
  type(row: string, column: Column, text: string): void;
  setCell(row: string, column: string, value: Cell | null): void;
  /** Inserts an empty row and gives back its id. */
  insert(index: number): string;
  remove(row: string): void;
  move(row: string, by: number): void;
  duplicate(row: string): void;
  paste(at: Position, block: Block): PasteResult;
}

/** The rows of a table field; an empty table shows one row, saved only once something is written in it. */
export function useTableRows(
  field: FieldDef,
  fieldKey: string,
): { rows: readonly Row[]; actions: TableActions } {
  const [answer] = useAnswer(fieldKey);
  const [ghost] = useState(() => ({ id: randomId() }));
  const rows = useMemo(() => shownRows(answer, ghost), [answer, ghost]);
  const actions = useActions(field, fieldKey, ghost);
  return { rows, actions };
}

function shownRows(answer: Answer | undefined, ghost: Row): readonly Row[] {
  const rows = isRows(answer) ? answer : [];
  return rows.length ? rows : [ghost];
}

function useActions(field: FieldDef, fieldKey: string, ghost: Row): TableActions {
  const store = useDossierStore();
  return useMemo(() => {
    const at = fieldKey;
    const refusals = refusalsOf(store);
    const { plan } = store.getState();
    const stored = (): readonly Row[] => {
      const rows = shownRows(answerAt(store.getState().dossier, fieldKey), ghost);
      return rows[0] === ghost ? [] : rows;
    };
    const change = store.getState().change;
    const indexOf = (row: string) => stored().findIndex(({ id }) => id === row);
    const setCell = (row: string, column: string, value: Cell | null) => {
      const group = cellPlace(fieldKey, row, column);
      const known = stored()[indexOf(row)];
      if (value === null && known?.[column] === undefined) return;
      if (known) change({ type: 'setCell', at, rowId: row, column, value }, { group });
      else if (value !== null)
        change({ type: 'insertRow', at, index: 0, row: { id: row, [column]: value } }, { group });
    };
    return {
      setCell,
      type(row, column, text) {
        const place = cellPlace(fieldKey, row, column.id);
        const read = readCell(plan, column, text, synonymsOf(plan.id));
        setRefusals(refusals, {
          [place]: 'message' in read ? { text, message: read.message } : null,
        });
        setCell(row, column.id, 'message' in read ? null : (read.cell ?? null));
      },
      insert(index) {
        const row = { id: randomId() };
        const first = stored().length ? [] : [{ type: 'insertRow' as const, at, index: 0, row: ghost }];
        change([...first, { type: 'insertRow', at, index, row }]);
        return row.id;
      },
      remove(rowId) {
        const index = indexOf(rowId);
        const row = stored()[index];
        if (!row) return;
        change({ type: 'removeRow', at, rowId });
        notifyUndo(`Ligne ${index + 1} supprimée.`, () => {
          if (indexOf(rowId) < 0)
            change({ type: 'insertRow', at, index: Math.min(index, stored().length), row });
        });
      },
      move(rowId, by) {
        const target = indexOf(rowId) + by;
        if (indexOf(rowId) < 0 || target < 0 || target >= stored().length) return;
        change({ type: 'moveRow', at, rowId, index: target });
      },
      duplicate(rowId) {
        const index = indexOf(rowId);
        const row = stored()[index];
        if (row) change({ type: 'insertRow', at, index: index + 1, row: { ...row, id: randomId() } });
      },
      paste(position, block) {
        const columns = field.columns ?? [];
        const rows = stored().length ? stored() : [ghost];
        const result = pasteBlock({
          plan,
          columns,
          rows,
          at: position,
          block,
          makeId: randomId,
          synonyms: synonymsOf(plan.id),
        });
        change({ type: 'setAnswer', at, value: result.rows });
        setRefusals(refusals, {
          ...Object.fromEntries(
            result.written.map(({ row, column }) => [cellPlace(fieldKey, row, column), null]),
          ),
          ...Object.fromEntries(
            result.refused.map(({ row, column, text, message }) => [
              cellPlace(fieldKey, row, column),
              { text, message },
            ]),
          ),
        });
        return result;
      },
    };
  }, [field, fieldKey, ghost, store]);
}
