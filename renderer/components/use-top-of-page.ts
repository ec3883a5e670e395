import { useEffect } from 'react';

/** What this window showed last: it outlives the components, which are others from one page to the next. */
let shown: string | undefined;

/**
 * On another page: starts at its top, and never leaves the keyboard nowhere. The first page of a window is left
 * alone: a reload keeps the browser's own place.
 * @param page what tells this page from any other
 * @param landing true when the address leads to a field, which then brings itself into view
 */
export function useTopOfPage(page: string, landing = false): void {
  useEffect(() => {
    const before = shown;
    shown = page;
    if (before === undefined || before === page || landing) return;
    // Large windows scroll the page's own column, small or zoomed ones the window.
    document.querySelector('main')?.scrollTo({ top: 0, behavior: 'instant' });
    window.scrollTo({ top: 0, behavior: 'instant' });
    return keepKeyboard();
  }, [page, landing]);
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
