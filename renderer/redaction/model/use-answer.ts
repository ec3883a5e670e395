import { useCallback } from 'react';
import { effectiveAnswer } from '../../../app/computed/index.ts';
import { type Answer, answerAt } from '../../../app/dossier/index.ts';
import type { FieldDef } from '../../../app/plan/index.ts';
import { useDossier, useDossierStore } from '../../state/index.ts';

/** Writes an answer; `null` clears. `step` names the undo step it belongs to, the burst of typing when left out. */
export type SetAnswer = (value: Answer | null, step?: string) => void;

/** The answer written at a key, and how to write another. One burst of typing is one undo step. */
export function useAnswer(key: string): [Answer | undefined, SetAnswer] {
  const store = useDossierStore();
  const answer = useDossier((state) => answerAt(state.dossier, key));
  const setAnswer = useCallback(
    (value: Answer | null, step: string = key) =>
      store.getState().change({ type: 'setAnswer', at: key, value }, { group: step }),
    [store, key],
  );
  return [answer, setAnswer];
}

/** What a field without an answer of its own takes from elsewhere; undefined when it takes nothing. */
export function usePrefill(field: FieldDef | undefined, key: string): Answer | undefined {
  // Only the few fields that take from elsewhere follow the whole dossier.
  const state = useDossier((current) => (field?.prefill ? current.dossier : undefined));
  const plan = useDossier((current) => current.plan);
  if (!state || !field) return undefined;
  const { answer, prefilled } = effectiveAnswer(plan, state, field, key);
  return prefilled ? answer : undefined;
}
