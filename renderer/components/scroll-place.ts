/** Where one is in a page. */
export interface Place {
  /** How far each element that may scroll the page is, from its main part outwards; the window comes last. */
  readonly tops: readonly number[];
  /** The link that has the keyboard: its address, and its rank among those that lead there. */
  readonly link?: { readonly href: string; readonly rank: number };
}

/** Some parts of a page come late: this long at most is their height waited for. */
const PATIENCE_MS = 4_000;
/** Drawings in a row without a change, after which a page is taken as whole. */
const STEADY = 30;
const GIVES_UP = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Where one is in the page shown. */
export function placeShown(): Place {
  const tops = scrollers().map(({ scrollTop }) => scrollTop);
  const focused = document.activeElement?.closest<HTMLAnchorElement>('main a[href^="#"]');
  const href = focused?.getAttribute('href');
  return focused && href ? { tops, link: { href, rank: linksTo(href).indexOf(focused) } } : { tops };
}

/** True for what scrolls the page itself, not a part of it. */
export function scrolls(target: EventTarget | null): boolean {
  return scrollers().some((each) => each === target) || target === document;
}

/** Goes to the top of the page at once. Large windows scroll the page's own column, small or zoomed ones the window. */
export function goToTop(): void {
  for (const each of scrollers()) each.scrollTo({ top: 0, behavior: 'instant' });
}

/**
 * Brings the page back to a place, again at each drawing until all its parts have come, and the keyboard back to the
 * link. Whoever scrolls or types meanwhile is left in peace.
 * @param onDone called once it is there, or given up
 * @returns how to stop, without a word
 */
export function findPlace({ tops, link }: Place, onDone: () => void): () => void {
  const patience = performance.now() + PATIENCE_MS;
  let steady = 0;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const type of GIVES_UP) window.removeEventListener(type, giveUp, true);
  };
  const finish = () => {
    stop();
    onDone();
  };
  const giveUp = (event: Event) => {
    // Alt and an arrow go further back.
    const going = event instanceof KeyboardEvent && (event.altKey || event.key === 'Alt');
    if (!going) finish();
  };
  const draw = () => {
    const there = scrollTo(tops);
    if (link) focusLink(link.href, link.rank);
    steady = there && !document.querySelector('main [data-loading]') ? steady + 1 : 0;
    if (steady > STEADY || performance.now() > patience) return finish();
    frame = requestAnimationFrame(draw);
  };
  for (const type of GIVES_UP) window.addEventListener(type, giveUp, { capture: true, passive: true });
  draw();
  return stop;
}

function scrollTo(tops: readonly number[]): boolean {
  const all = scrollers();
  return all
    .map((each, index) => {
      const top = tops[each === all.at(-1) ? tops.length - 1 : index] ?? 0;
      if (Math.abs(each.scrollTop - top) > 1) each.scrollTo({ top, behavior: 'instant' });
      return Math.abs(each.scrollTop - top) <= 1;
    })
    .every(Boolean);
}

function focusLink(href: string, rank: number): void {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body && activeElement.tagName !== 'H1') return;
  linksTo(href)[rank]?.focus({ preventScroll: true });
}

function linksTo(href: string): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(`main a[href="${CSS.escape(href)}"]`)];
}

function scrollers(): Element[] {
  const found: Element[] = [];
  let element: Element | null = document.querySelector('main');
  for (; element && element !== document.body; element = element.parentElement) found.push(element);
  return [...found, document.scrollingElement ?? document.documentElement];
}
