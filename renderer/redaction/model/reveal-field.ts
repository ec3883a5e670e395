const FOCUSABLE = [
  '[contenteditable="true"]',
  '[role="gridcell"][tabindex="0"]',
  'input:not([type="hidden"]):not([disabled]):not([tabindex="-1"])',
  'textarea:not([disabled])',
  'select:not([disabled])',
  'button:not([disabled])',
];
const PATIENCE_MS = 12_000;

/** The block of a field on the page, if it is there. */
export function fieldBlock(container: HTMLElement, key: string): HTMLElement | null {
  return container.querySelector<HTMLElement>(`[data-field-key="${CSS.escape(key)}"]`);
}

/**
 * Brings a field into view, lights it up briefly and puts the caret in its editor, waiting a little for an
 * editor that is still being loaded. Returns how to stop waiting.
 */
export function revealField(container: HTMLElement, key: string): () => void {
  const block = fieldBlock(container, key);
  if (!block) return () => undefined;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  block.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
  block.dataset.highlight = 'true';
  block.addEventListener('animationend', () => delete block.dataset.highlight, { once: true });
  if (focusEditor(block)) return () => undefined;
  const before = document.activeElement;
  const observer = new MutationObserver(() => {
    // She went somewhere else meanwhile: the caret stays there.
    const moved = document.activeElement !== before && document.activeElement !== document.body;
    if (moved || focusEditor(block)) observer.disconnect();
  });
  observer.observe(block, { childList: true, subtree: true, attributes: true });
  const timer = setTimeout(() => observer.disconnect(), PATIENCE_MS);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

function focusEditor(block: HTMLElement): boolean {
  const area = block.querySelector<HTMLElement>('[data-field-input]');
  if (!area || area.querySelector('[data-loading]')) return false;
  for (const selector of FOCUSABLE) {
    const target = area.querySelector<HTMLElement>(selector);
    if (!target) continue;
    target.focus({ preventScroll: true });
    return true;
  }
  return false;
}
