import { useMemo, useState } from 'react';
import { type Change, isRows, type Row, randomId } from '../../../app/dossier/index.ts';
import { useDossierStore } from '../../state/index.ts';
import { useAnswer } from '../model/use-answer.ts';

interface ListRows {
  readonly rows: readonly Row[];
  /** False while the only line shown is not in the dossier yet. */
  readonly stored: boolean;
  write(index: number, text: string): void;
  /** Inserts lines and gives back the id of the last one. */
  insert(index: number, texts: readonly string[]): string | undefined;
  /** Removes a line and gives back the id of the line to go to. */
  remove(index: number): string | undefined;
  move(index: number, by: number): void;
}

/** The lines of a list field. An empty list shows one line, which is saved only once something is typed. */
export function useListRows(fieldKey: string): ListRows {
  const store = useDossierStore();
  const [answer] = useAnswer(fieldKey);
  const [ghost] = useState(randomId);
  return useMemo(() => {
    const own = isRows(answer) && answer.length > 0 ? answer : undefined;
    const rows = own ?? [{ id: ghost, text: '' }];
    const { change } = store.getState();
    const insertion = (index: number, row: Row): Change => ({
      type: 'insertRow',
      at: fieldKey,
      index,
      row,
    });
    return {
      rows,
      stored: own !== undefined,
      write(index, text) {
        const row = rows[index];
        if (!row) return;
        const group = `${fieldKey}#${row.id}`;
        if (own)
          change({ type: 'setCell', at: fieldKey, rowId: row.id, column: 'text', value: text }, { group });
        else change(insertion(0, { ...row, text }), { group });
      },
      insert(index, texts) {
        const added = texts.map((text) => ({ id: randomId(), text }));
        const first = own ? [] : rows.map((row) => insertion(0, row));
        change([...first, ...added.map((row, offset) => insertion(index + offset, row))]);
        return added.at(-1)?.id;
      },
      remove(index) {
        const row = rows[index];
        if (!own || !row) return undefined;
        change({ type: 'removeRow', at: fieldKey, rowId: row.id });
        return (rows[index - 1] ?? rows[index + 1])?.id ?? ghost;
      },
      move(index, by) {
        const row = rows[index];
        if (own && row) change({ type: 'moveRow', at: fieldKey, rowId: row.id, index: index + by });
      },
    };
  }, [answer, fieldKey, ghost, store]);
}
