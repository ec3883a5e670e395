import { useEffect } from 'react';
import { useDossierStore } from '../state/index.ts';

/** Often enough that two people notice each other within a sentence; the host only compares dates. */
const EVERY_MS = 4_000;

/** Looks regularly, and whenever the window comes back to the front, whether somebody else wrote the dossier. */
export function useDossierWatch(): void {
  const store = useDossierStore();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void store.getState().check();
    };
    const timer = setInterval(look, EVERY_MS);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [store]);
}
