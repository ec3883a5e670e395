import { useEffect } from 'react';
import { useDossierStore } from '../state/index.ts';

/** What a person does with a finger or a mouse, or by leaving what she writes in. */
const GESTURES = ['pointerdown', 'click', 'focusout', 'hashchange'] as const;
/** Keys of writing itself, beside the letters; the others may be somebody's command. */
const WRITING_KEYS = new Set([
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'Backspace',
  'CapsLock',
  'Dead',
  'Delete',
  'End',
  'Enter',
  'Home',
  'Process',
  'Shift',
  'Unidentified',
]);

/**
 * The dossier follows the words when the hand rests; whatever is done meanwhile must find them in it: they go first,
 * before any gesture but writing reaches the page.
 */
export function useWordsFirst(): void {
  const store = useDossierStore();
  useEffect(() => {
    const settle = () => void store.getState().current();
    const settleForKey = (event: KeyboardEvent) => {
      if (!isWriting(event)) settle();
    };
    for (const gesture of GESTURES) window.addEventListener(gesture, settle, true);
    window.addEventListener('keydown', settleForKey, true);
    return () => {
      for (const gesture of GESTURES) window.removeEventListener(gesture, settle, true);
      window.removeEventListener('keydown', settleForKey, true);
      settle();
    };
  }, [store]);
}

function isWriting({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && (key.length === 1 || WRITING_KEYS.has(key));
}
