import { useEffect } from 'react';
import { moveRegion, rememberFocus } from './regions.ts';

export interface KeyboardActions {
  save(): void;
  undo(): void;
  redo(): void;
  search(): void;
  help(): void;
  find(): void;
  writeAlone(): void;
}

/** True where a `?` is a character being written, not a question. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]');
}

// A search box of the interface is not the dossier: its own undo stays.
function keepsOwnUndo(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-native-undo]') !== null;
}

/** What Ctrl and a letter ask for. */
function withCtrl(key: string, shiftKey: boolean): keyof KeyboardActions | undefined {
  switch (key) {
    case 's':
      return 'save';
    case 'k':
      return 'search';
    case 'f':
      return shiftKey ? undefined : 'find';
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    default:
      return undefined;
  }
}

/** What a key press asks for; undefined when it is none of ours. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'target'>,
): keyof KeyboardActions | 'nextRegion' | 'previousRegion' | undefined {
  if (event.key === 'F6') return event.shiftKey ? 'previousRegion' : 'nextRegion';
  if (event.key === 'F9') return 'writeAlone';
  if (event.altKey) return undefined;
  if (!event.ctrlKey && !event.metaKey)
    return event.key === '?' && !isTyping(event.target) ? 'help' : undefined;
  const command = withCtrl(event.key.toLowerCase(), event.shiftKey);
  return (command === 'undo' || command === 'redo') && keepsOwnUndo(event.target) ? undefined : command;
}

/** Listens to the keys of the whole dossier, before any field: one undo for everything. */
export function useKeyboard(actions: KeyboardActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      if (command === 'nextRegion' || command === 'previousRegion')
        moveRegion(command === 'nextRegion' ? 1 : -1);
      else actions[command]();
    };
    const onFocusIn = (event: FocusEvent) => rememberFocus(event.target);
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('focusin', onFocusIn);
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('focusin', onFocusIn);
    };
  }, [actions]);
}
