import { parseFieldKey } from '../../../app/dossier/index.ts';
import { type FieldMatches, findInText, type Match, type Unit } from '../../../app/search/index.ts';
import { navigate, routeHash } from '../../state/index.ts';
import type { FindQuery } from './use-find.ts';

type PictureUnit = Extract<Unit, { kind: 'picture' }>;

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
  const show = () => lightUp(field, match, query);
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

function lightUp({ key, matches }: FieldMatches, match: Match, query: FindQuery): boolean {
  const area = document.querySelector(`[data-field-key="${CSS.escape(key)}"] [data-field-input]`);
  if (!area || area.querySelector('[data-loading]')) return false;
  if (match.unit.kind === 'picture') return frame(pictureInput(area, match.unit));
  const ranges = rangesIn(area, query);
  // The words of pictures are in inputs: they are none of the ranges.
  const before = matches.filter(({ unit, rank }) => unit.kind === 'picture' && rank < match.rank).length;
  const range = ranges[match.rank - before];
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
  return frame(controls.find(({ value }) => value === unit.text));
}

function pictureInput(area: Element, { picture, part }: PictureUnit): HTMLElement | undefined {
  return area.querySelectorAll<HTMLElement>(`[data-picture="${part}"]`)[picture];
}

function frame(control: HTMLElement | undefined): boolean {
  if (!control) return false;
  control.dataset.found = 'true';
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  return true;
}

const BLOCKS = 'p, h1, h2, h3, li, td, th, [role="gridcell"]';
// What stands around the words written: labels of controls, and the inputs beside a picture.
const NOT_WRITTEN = 'button, label, .visually-hidden, [contenteditable="false"]';

function rangesIn(area: Element, { wanted, exact, wholeWord }: FindQuery): globalThis.Range[] {
  return textRuns(area).flatMap((nodes) => {
    // Bold words in a sentence are a node of their own: the sentence is read whole.
    const text = nodes.map((node) => node.data).join('');
    return findInText(text, wanted, { exact, wholeWord }).map(({ start, end }) => {
      const range = document.createRange();
      const [first, last] = [placeAt(nodes, start), placeAt(nodes, end)];
      if (first) range.setStart(...first);
      if (last) range.setEnd(...last);
      return range;
    });
  });
}

/** The text nodes of each paragraph or cell, in reading order. */
function textRuns(area: Element): Text[][] {
  const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
  const runs: Text[][] = [];
  let block: Element | null | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest(NOT_WRITTEN)) continue;
    const own = parent.closest(BLOCKS) ?? parent;
    if (own !== block) runs.push([]);
    block = own;
    runs.at(-1)?.push(node);
  }
  return runs;
}

function placeAt(nodes: readonly Text[], offset: number): [Text, number] | undefined {
  let before = 0;
  for (const node of nodes) {
    if (offset <= before + node.data.length) return [node, offset - before];
    before += node.data.length;
  }
  return undefined;
}
