import { useEffect } from 'react';
import { currentEntry, placeToFind, rememberEntries, settle } from './history-entry.ts';
import { findPlace, goToTop } from './scroll-place.ts';

/** What this window showed last: it outlives the components, which are others from one page to the next. */
let shown: string | undefined;

/**
 * On another page: starts at its top, or, when one goes back or forward in the history, where one was; and never
 * leaves the keyboard nowhere. The first page of a window is left alone: a reload keeps the browser's own place.
 * @param page what tells this page from any other
 * @param landing true when the address leads to a field, which then brings itself into view
 */
export function useTopOfPage(page: string, landing = false): void {
  // Every new address draws its page again: this is the entry of what is being drawn.
  const entry = currentEntry();
  useEffect(() => {
    rememberEntries();
    const own = currentEntry();
    // Already further: that page is about to be drawn.
    if (entry && own !== entry) return;
    const before = shown;
    shown = page;
    const place = placeToFind();
    if (place) {
      const letGo = before === page ? undefined : keepKeyboard();
      const stop = findPlace(place, () => settle(own));
      return () => {
        stop();
        letGo?.();
      };
    }
    const stays = before === undefined || before === page || landing;
    if (!stays) goToTop();
    settle(own);
    return stays ? undefined : keepKeyboard();
  }, [page, landing, entry]);
}

/** True while one comes back to a page: it brings no field into view, one returns to where one was. */
export function isReturning(): boolean {
  return placeToFind() !== undefined;
}

/** Puts the keyboard on the title when what had it is gone with the former page. */
function keepKeyboard(): (() => void) | undefined {
  const dialog = document.activeElement?.closest('[role="dialog"]');
  if (!dialog) {
    focusTitle();
    return undefined;
  }
  // Ctrl+K leads here before it closes, and what it gives the keyboard back to may be gone.
  const observer = new MutationObserver(() => {
    if (dialog.isConnected) return;
    observer.disconnect();
    focusTitle();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function focusTitle(): void {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body) return;
  const title = document.querySelector<HTMLElement>('main h1');
  if (!title) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
