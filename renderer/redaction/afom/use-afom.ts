import { useMemo } from 'react';
import { answerAt, isRows, type Row, randomId } from '../../../app/dossier/index.ts';
import { type FieldDef, listOptions } from '../../../app/plan/index.ts';
import { notifyUndo } from '../../components/index.ts';
import { useDossierStore } from '../../state/index.ts';
import { useAnswer } from '../model/use-answer.ts';
import { type AfomBox, afomBoxes, placeCard } from './afom-boxes.ts';

/** What may be done to the cards; each is one undo step. */
export interface AfomActions {
  /** Writes a card; one that is not in the table yet joins it, in its box, with its first word. */
  write(card: string, text: string, option: string | undefined): void;
  /** Adds cards at the end of a box and gives back the id of the last one. */
  add(option: string, texts: readonly string[]): string | undefined;
  /** Puts a card in a box, `position` cards from its top. */
  place(card: string, option: string, position: number): void;
  /** Removes, and offers to bring back. */
  remove(card: string): void;
}

/** The board of a table field of layout `afom`: its boxes, the column that holds the words, and the actions. */
export function useAfom(
  field: FieldDef,
  fieldKey: string,
): { boxes: readonly AfomBox[]; words: string; actions: AfomActions } {
  const store = useDossierStore();
  const [answer] = useAnswer(fieldKey);
  const [kindColumn, wordsColumn] = field.columns ?? [];
  const kind = kindColumn?.id ?? '';
  const words = wordsColumn?.id ?? '';
  const boxes = useMemo(() => {
    const options = listOptions(store.getState().plan, kindColumn?.list);
    return afomBoxes(options, kind, isRows(answer) ? answer : []);
  }, [answer, kind, kindColumn, store]);

  const actions = useMemo<AfomActions>(() => {
    const at = fieldKey;
    const { change } = store.getState();
    const rows = (): readonly Row[] => {
      const stored = answerAt(store.getState().dossier, at);
      return isRows(stored) ? stored : [];
    };
    const rowOf = (card: string) => rows().find(({ id }) => id === card);
    return {
      write(card, text, option) {
        const group = `${at}#${card}`;
        const value = text || null;
        if (rowOf(card)) change({ type: 'setCell', at, rowId: card, column: words, value }, { group });
        else if (value) {
          const row = { id: card, ...(option ? { [kind]: option } : {}), [words]: value };
          change({ type: 'insertRow', at, index: rows().length, row }, { group });
        }
      },
      add(option, texts) {
        const index = rows().length;
        const added = texts.map((text) => ({ id: randomId(), [kind]: option, [words]: text }));
        change(added.map((row, offset) => ({ type: 'insertRow', at, index: index + offset, row })));
        return added.at(-1)?.id;
      },
      place(card, option, position) {
        const row = rowOf(card);
        const changes = row ? placeCard(rows(), row, { at, kind, option, position }) : [];
        if (changes.length) change(changes);
      },
      remove(card) {
        const row = rowOf(card);
        if (!row) return;
        const index = rows().indexOf(row);
        change({ type: 'removeRow', at, rowId: card });
        notifyUndo('Constat supprimé.', () => {
          if (!rowOf(card)) change({ type: 'insertRow', at, index: Math.min(index, rows().length), row });
        });
      },
    };
  }, [fieldKey, kind, words, store]);
  return { boxes, words, actions };
}
