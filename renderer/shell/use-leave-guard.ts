import { useEffect } from 'react';
import type { OpenDossiers } from './open-dossiers.ts';

/**
 * Saves when the page goes to the back or closes, or when the desktop program asks; warns before closing only while
 * something is not on disk. A page that closes lets its dossiers go.
 */
export function useLeaveGuard(dossiers: OpenDossiers): void {
  useEffect(() => {
    window.prefigure?.onSaveAsked(async () => {
      await dossiers.flushAll();
      return dossiers.unsaved().length === 0;
    });
  }, [dossiers]);

  useEffect(() => {
    const save = () => void dossiers.flushAll();
    const onHide = () => {
      save();
      // A page that comes back from the browser's memory takes its dossier again at its next look.
      dossiers.letGo();
    };
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') save();
    };
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (!dossiers.unsaved().length) return;
      save();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', onHide);
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', onHide);
      window.removeEventListener('beforeunload', onBeforeUnload);
    };
  }, [dossiers]);
}
