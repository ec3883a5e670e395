import { useSyncExternalStore } from 'react';

let alone = false;
const listeners = new Set<() => void>();

/** Hides, or shows again, everything but the page being written. Lasts as long as the window. */
export function setWritingAlone(next: boolean): void {
  alone = next;
  for (const listener of listeners) listener();
}

/** True while only the page being written is shown. */
export function isWritingAlone(): boolean {
  return alone;
}

/** Follows {@link isWritingAlone}. */
export function useWritingAlone(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isWritingAlone);
}
