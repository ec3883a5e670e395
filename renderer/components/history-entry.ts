import { type Place, placeShown, scrolls } from './scroll-place.ts';

/** Under this name an entry of the browser's history tells itself from any other, the same address included. */
const KEY = 'prefigure';

const left = new Map<string, Place>();
let current = '';
/** Where it leads. */
let address = '';
/** True when the current entry was shown before, in this window: one goes back to it, or forward. */
let again = false;
/** False from the leaving of a page until the next one stands where it should: what scrolls then is nobody's wish. */
let settled = false;
let started = false;

/** Starts to remember, for each entry of the history, how far one had read it and which link one followed. */
export function rememberEntries(): void {
  if (started) return;
  started = true;
  enter();
  // Before whoever shows the new address: what has the keyboard is then still there.
  for (const event of ['popstate', 'hashchange']) window.addEventListener(event, follow, { capture: true });
  document.addEventListener('scroll', ({ target }) => scrolls(target) && remember(), {
    capture: true,
    passive: true,
  });
}

/** The key of the entry shown, also while the page of a new address is being drawn. */
export function currentEntry(): string {
  follow();
  return current;
}

/** Where one was in the current entry, when one comes back to it; undefined on a page one opens. */
export function placeToFind(): Place | undefined {
  return again ? left.get(current) : undefined;
}

/** The page of an entry stands where it should: from now on, what is scrolled is remembered. */
export function settle(entry: string): void {
  follow();
  if (entry !== current) return;
  again = false;
  settled = true;
  remember();
}

/** Notices another entry. The page may be drawn anew before the browser tells of it, hence from wherever it matters. */
function follow(): void {
  const key = keyOf(history.state);
  if (!started || key === current) return;
  // The state of the same entry written by somebody else, who knows nothing of this key.
  if (key === undefined && address === location.hash) {
    mark();
    return;
  }
  const { tops, link } = placeShown();
  // Going through the history, the browser may have scrolled the window already.
  const last = key === undefined && settled ? tops : left.get(current)?.tops;
  if (last) left.set(current, { tops: last, ...(link ? { link } : {}) });
  enter();
}

function enter(): void {
  const known = keyOf(history.state);
  again = known !== undefined && left.has(known);
  settled = false;
  current = known ?? crypto.randomUUID();
  mark();
}

function remember(): void {
  follow();
  if (settled) left.set(current, placeShown());
}

function mark(): void {
  address = location.hash;
  if (keyOf(history.state) === current) return;
  const others = typeof history.state === 'object' ? history.state : {};
  history.replaceState({ ...others, [KEY]: current }, '');
}

function keyOf(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !(KEY in state)) return undefined;
  const key = state[KEY];
  return typeof key === 'string' ? key : undefined;
}
