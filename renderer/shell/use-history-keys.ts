import { useEffect } from 'react';

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

/** In the desktop's window, Alt and an arrow go back and forward, as they do by themselves in a browser. */
export function useHistoryKeys(): void {
  useEffect(() => {
    if (!window.prefigure) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.altKey && !event.ctrlKey && !event.shiftKey ? STEPS[event.key] : undefined;
      // A board of cards has its own use for them.
      if (!step || event.defaultPrevented) return;
      event.preventDefault();
      window.history.go(step);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
