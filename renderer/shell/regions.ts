const SELECTOR = '[data-region]';

/** The index to go to from `current` (-1: nowhere yet) in a ring of `count`. */
export function nextIndex(current: number, count: number, step: 1 | -1): number {
  if (current < 0) return step > 0 ? 0 : count - 1;
  return (current + step + count) % count;
}

const lastFocus = new WeakMap<Element, HTMLElement>();

/** Remembers where the focus was in each region, so that coming back to one brings back to that place. */
export function rememberFocus(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement)) return;
  const region = target.closest(SELECTOR);
  if (region) lastFocus.set(region, target);
}

/** Moves the focus to the next region of the page (header, tabs, plan, page, panel), or to the one before. */
export function moveRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(SELECTOR)].filter(
    (region) => region.offsetParent !== null || region.getClientRects().length > 0,
  );
  if (!regions.length) return;
  const here = document.activeElement?.closest<HTMLElement>(SELECTOR) ?? null;
  const region = regions[nextIndex(here ? regions.indexOf(here) : -1, regions.length, step)];
  if (!region) return;
  const known = lastFocus.get(region);
  if (!region.hasAttribute('tabindex')) region.tabIndex = -1;
  const target = known?.isConnected ? known : region;
  target.focus();
}
