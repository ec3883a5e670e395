import { useMemo } from 'react';
import { announce, notifyDone } from '../components/index.ts';
import { useDossierStore } from '../state/index.ts';
import { describeChange } from './describe-change.ts';

/** Saving at once, undoing and redoing, each saying what it did. */
export function useDossierCommands(shownSubsection: string | undefined) {
  const store = useDossierStore();
  return useMemo(() => {
    const say = (verb: string, before: 'undoSteps' | 'redoSteps') => {
      const state = store.getState();
      const step = state[before].at(-1);
      if (!step) {
        announce(before === 'undoSteps' ? 'Rien à annuler.' : 'Rien à rétablir.');
        return;
      }
      if (before === 'undoSteps') state.undo();
      else state.redo();
      const [first] = step.undo;
      const touched = first && describeChange(state.regional, first);
      const message = touched ? `${verb} : « ${touched.label} »` : verb;
      // What changes under her eyes needs no more words; what changes elsewhere does.
      if (touched && touched.subsection !== shownSubsection) notifyDone(message, 'undo');
      else announce(message);
    };
    return {
      undo: () => say('Annulé', 'undoSteps'),
      redo: () => say('Rétabli', 'redoSteps'),
      save: async () => {
        await store.getState().flush();
        if (store.getState().save.kind === 'saved') notifyDone('Tout est enregistré.', 'save');
      },
    };
  }, [store, shownSubsection]);
}
