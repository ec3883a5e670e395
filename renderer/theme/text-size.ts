import { useSyncExternalStore } from 'react';
import { pageMemory } from '../state/page-memory.ts';

/** Sizes of all text, in percent of the browser's own. */
export const TEXT_SIZES = [100, 112.5, 125, 150] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const KEY = 'prefigure-text-size';
const listeners = new Set<() => void>();

function stored(): TextSize {
  const value = Number(pageMemory()?.getItem(KEY));
  return TEXT_SIZES.find((size) => size === value) ?? 100;
}

let current: TextSize = 100;

/** Applies the size remembered on this computer; call once before the first render. */
export function restoreTextSize(): void {
  current = stored();
  show();
}

/** Changes the size of all text and remembers it. */
export function setTextSize(size: TextSize): void {
  current = size;
  pageMemory()?.setItem(KEY, String(size));
  show();
  for (const listener of listeners) listener();
}

/** The size in use. */
export function useTextSize(): TextSize {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

function show(): void {
  document.documentElement.style.fontSize = current === 100 ? '' : `${current}%`;
}
