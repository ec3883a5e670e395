import { parseFieldKey } from '../../../app/dossier/index.ts';
import { type FieldMatches, findInText, type Match } from '../../../app/search/index.ts';
import { navigate, routeHash } from '../../state/index.ts';
import type { FindQuery } from './use-find.ts';

const NAME = 'recherche';
const PATIENCE_MS = 3_000;
let stopWaiting: () => void = () => undefined;

/**
 * Goes to the page of a match and lights the words up in it, once the page shows them. The focus stays where it is:
 * who presses Enter to see the next match must not write in the one before.
 */
export function showMatch(dossier: string, field: FieldMatches, match: Match, query: FindQuery): void {
  clearShown();
  const { item } = parseFieldKey(field.key);
  const subsection = item ? `${field.subsection}/${item.id}` : field.subsection;
  const route = { place: 'redaction', dossier, subsection } as const;
  if (window.location.hash !== routeHash(route)) navigate(route);
  const show = () => lightUp(field.key, match, query);
  if (show()) return;
  const observer = new MutationObserver(() => show() && stop());
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  const timer = setTimeout(stop, PATIENCE_MS);
  stopWaiting = stop;
  observer.observe(document.body, { childList: true, subtree: true });
}

/** Puts the light out. */
export function clearShown(): void {
  stopWaiting();
  CSS.highlights?.delete(NAME);
  for (const each of document.querySelectorAll<HTMLElement>('[data-found]')) delete each.dataset.found;
}

function lightUp(key: string, match: Match, query: FindQuery): boolean {
  const area = document.querySelector(`[data-field-key="${CSS.escape(key)}"] [data-field-input]`);
  if (!area || area.querySelector('[data-loading]')) return false;
  const ranges = rangesIn(area, query);
  const range = ranges[match.rank];
  if (!range) return showControl(area, match);
  CSS.highlights?.set(NAME, new Highlight(...ranges));
  // After the page has brought the whole field into view, which may be taller than the window.
  requestAnimationFrame(() =>
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' }),
  );
  return true;
}

// Inputs hold their words in themselves, where nothing can be lit: they are framed instead.
function showControl(area: Element, { unit }: Match): boolean {
  const controls = [...area.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  const control = controls.find(({ value }) => value === unit.text);
  if (!control) return false;
  control.dataset.found = 'true';
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  return true;
}

function rangesIn(area: Element, { wanted, exact, wholeWord }: FindQuery): globalThis.Range[] {
  const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
  const ranges: globalThis.Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('button, .visually-hidden')) continue;
    for (const { start, end } of findInText(node.textContent ?? '', wanted, { exact, wholeWord })) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
