import { useMemo } from 'react';
import { randomId } from '../../../app/dossier/index.ts';
import type { Subsection } from '../../../app/plan/index.ts';
import { notifyUndo } from '../../components/index.ts';
import { navigate, useDossierStore } from '../../state/index.ts';
import { pageRoute } from '../model/page-address.ts';

/** What one may do with the items of a repeated sub-section. Each is one undo step. */
export interface CollectionActions {
  /** Adds an empty item at the end and opens it. */
  add(): void;
  duplicate(itemId: string): void;
  /** Moves by `by` places, within the list. */
  move(itemId: string, by: number): void;
  /** Removes, and offers to bring back. */
  remove(itemId: string): void;
}

/** « une fiche action », « un objectif »: French labels ending in a mute e are nearly all feminine. */
export function oneMore(label: string): string {
  const lower = label.charAt(0).toLowerCase() + label.slice(1);
  const [first = ''] = lower.split(' ');
  return `${first.endsWith('e') ? 'une' : 'un'} ${lower}`;
}

/** The actions on the items of a repeated sub-section. */
export function useCollectionActions(subsection: Subsection): CollectionActions {
  const store = useDossierStore();
  return useMemo(() => {
    const collection = subsection.repeat?.collection ?? '';
    const titleField = subsection.repeat?.titleField ?? '';
    const items = () => store.getState().dossier.collections[collection] ?? [];
    const indexOf = (itemId: string) => items().findIndex(({ id }) => id === itemId);
    return {
      add() {
        const item = { id: randomId(), answers: {} };
        store.getState().change({ type: 'insertItem', collection, index: items().length, item });
        navigate(pageRoute(store.getState().dossier.id, { subsection: subsection.id, item: item.id }));
      },
      duplicate(itemId) {
        const index = indexOf(itemId);
        const source = items()[index];
        if (!source) return;
        const title = source.answers[titleField];
        const renamed = typeof title === 'string' ? { [titleField]: `${title} (copie)` } : {};
        const item = { id: randomId(), answers: { ...source.answers, ...renamed } };
        store.getState().change({ type: 'insertItem', collection, index: index + 1, item });
      },
      move(itemId, by) {
        const target = indexOf(itemId) + by;
        if (target < 0 || target >= items().length) return;
        store.getState().change({ type: 'moveItem', collection, itemId, index: target });
      },
      remove(itemId) {
        const index = indexOf(itemId);
        const item = items()[index];
        if (!item) return;
        store.getState().change({ type: 'removeItem', collection, itemId });
        notifyUndo(`${subsection.repeat?.itemLabel ?? 'Élément'} : suppression faite.`, () => {
          if (indexOf(itemId) >= 0) return;
          store
            .getState()
            .change({ type: 'insertItem', collection, index: Math.min(index, items().length), item });
        });
      },
    };
  }, [store, subsection]);
}
