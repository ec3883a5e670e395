import { useEffect } from 'react';
import { isTyping } from './use-keyboard.ts';

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * In the desktop's window, an arrow goes back and forward with Alt, or with Cmd on a Mac outside of a text, as they do
 * by themselves in a browser. Alt and an arrow go from word to word there.
 */
export function useHistoryKeys(): void {
  useEffect(() => {
    if (!window.prefigure) return;
    const onMac = navigator.platform.startsWith('Mac');
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = onMac ? event.metaKey && !event.altKey && !isTyping(event.target) : event.altKey;
      const step = asked && !event.ctrlKey && !event.shiftKey ? STEPS[event.key] : undefined;
      // A board of cards has its own use for them.
      if (!step || event.defaultPrevented) return;
      event.preventDefault();
      window.history.go(step);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
