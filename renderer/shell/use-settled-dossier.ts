import { startTransition, useEffect, useState } from 'react';
import type { Dossier } from '../../app/dossier/index.ts';
import { useDossierStore } from '../state/index.ts';

const QUIET_MS = 400;

/** The dossier as it was when typing last paused: for counts and checks, which must never slow a keystroke. */
export function useSettledDossier(quietMs: number = QUIET_MS): Dossier {
  const store = useDossierStore();
  const [settled, setSettled] = useState(() => store.getState().dossier);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = store.subscribe((state, before) => {
      if (state.dossier === before.dossier) return;
      clearTimeout(timer);
      timer = setTimeout(() => startTransition(() => setSettled(store.getState().dossier)), quietMs);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store, quietMs]);
  return settled;
}
