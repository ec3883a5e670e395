const LIT_MS = 2_400;
const HOW = 'Touche Entrée : modifier cette réponse';

/** The first block of each field, in reading order. */
export function firstBlocks(page: Document): Map<string, HTMLElement> {
  const first = new Map<string, HTMLElement>();
  for (const block of page.querySelectorAll<HTMLElement>('[data-field]')) {
    const field = block.dataset.field;
    if (field && !first.has(field)) first.set(field, block);
  }
  return first;
}

/**
 * The block of a field, or the one nearest before it in the order of the plan (after it, failing that), where its
 * answer would stand.
 */
export function nearestBlock(
  page: Document,
  order: readonly string[],
  field: string,
): { block: HTMLElement; exact: boolean } | undefined {
  const blocks = firstBlocks(page);
  const own = blocks.get(field);
  if (own) return { block: own, exact: true };
  const at = order.indexOf(field);
  if (at < 0) return undefined;
  const near =
    order.slice(0, at).findLast((key) => blocks.has(key)) ?? order.slice(at).find((key) => blocks.has(key));
  const block = near === undefined ? undefined : blocks.get(near);
  return block && { block, exact: false };
}

/** Brings an element under the eyes, lit up for a moment, and the keyboard there. */
export function goTo(target: HTMLElement, lit: readonly HTMLElement[] = [target]): void {
  target.scrollIntoView({ block: 'start', behavior: 'instant' });
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  for (const block of lit) block.classList.add('jump');
  setTimeout(() => {
    for (const block of lit) block.classList.remove('jump');
  }, LIT_MS);
}

/** All the blocks of a field, in order. */
export function blocksOf(page: Document, field: string): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)];
}

/**
 * Lets the Tab key stop at the fields on screen, and only there: from the tools, it enters the page where one is
 * reading. Returns how to stop.
 */
export function offerFields(page: Document): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (target instanceof (page.defaultView ?? window).HTMLElement)
          target.tabIndex = isIntersecting ? 0 : -1;
    },
    { root: page, rootMargin: '160px 0px 480px 0px' },
  );
  for (const block of firstBlocks(page).values()) {
    block.setAttribute('aria-description', HOW);
    observer.observe(block);
  }
  return () => observer.disconnect();
}
