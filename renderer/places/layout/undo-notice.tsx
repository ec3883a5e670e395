import type { StoreApi } from 'zustand/vanilla';
import { notifyUndo } from '../../components/index.ts';
import type { DossierState } from '../../state/index.ts';

/** Says what was just done and offers to undo it, as long as nothing else was done since. */
export function showUndoNotice(store: StoreApi<DossierState>, message: string): void {
  const step = store.getState().undoSteps.at(-1);
  notifyUndo(message, () => {
    const state = store.getState();
    if (state.undoSteps.at(-1) === step) state.undo();
  });
}
