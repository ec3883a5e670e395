/**
 * Fetches what comes after the first page, and no more: read now, it would keep the page busy before anything is drawn.
 */
export function fetchNext(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-next]')) link.rel = 'preload';
}
