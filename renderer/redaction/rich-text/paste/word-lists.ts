/** What Word says of a list paragraph. */
interface ListMark {
  readonly level: number;
  readonly ordered: boolean;
  /** Number of the first item, from 1. */
  readonly start: number;
}

/** Word writes lists as paragraphs, with the bullet or the number as text: makes real lists of them. */
export function makeWordLists(root: HTMLElement): void {
  for (const first of root.querySelectorAll('p')) {
    if (!first.isConnected || !readMark(first)) continue;
    const run = listRun(first);
    const lists = buildLists(run);
    first.before(...lists);
    for (const each of run) each.remove();
  }
  // Numbered headings keep their words; the document numbers them itself.
  for (const marker of root.querySelectorAll('span')) if (isMarker(marker)) marker.remove();
}

function listRun(first: HTMLElement): HTMLElement[] {
  const run = [first];
  for (let next = first.nextElementSibling; next instanceof HTMLElement; next = next.nextElementSibling) {
    if (!readMark(next) && !isContinuation(next)) break;
    run.push(next);
  }
  return run;
}

const LIST_STYLE = /mso-list:\s*l\d+\s+level(\d)/i;
const LIST_CLASS = /\bMsoList(Bullet|Number)(\d?)/;

function readMark(paragraph: HTMLElement): ListMark | undefined {
  if (paragraph.tagName !== 'P') return undefined;
  const styled = LIST_STYLE.exec(paragraph.getAttribute('style') ?? '');
  const classed = LIST_CLASS.exec(paragraph.className);
  if (!styled && !classed) return undefined;
  const words = markerOf(paragraph)?.textContent?.trim() ?? '';
  const number = /^(?:(\d{1,3})|[a-z]{1,4})[.)°]?$/i.exec(words);
  return {
    level: Number(styled?.[1] ?? (classed?.[2] || 1)),
    ordered: number !== null && !/^[o§]$/.test(words),
    start: Number(number?.[1] ?? 1),
  };
}

// A second paragraph of an item: set in like its list, without a bullet of its own.
function isContinuation(paragraph: HTMLElement): boolean {
  return paragraph.tagName === 'P' && /\bMsoList(Paragraph|Continue)/.test(paragraph.className);
}

function isMarker(element: Element): boolean {
  return /mso-list:\s*Ignore/i.test(element.getAttribute('style') ?? '');
}

function markerOf(paragraph: HTMLElement): Element | undefined {
  return [...paragraph.querySelectorAll('span')].find(isMarker);
}

interface Open {
  readonly list: HTMLElement;
  readonly mark: ListMark;
}

function buildLists(run: readonly HTMLElement[]): HTMLElement[] {
  const roots: HTMLElement[] = [];
  const stack: Open[] = [];
  for (const paragraph of run) {
    const mark = readMark(paragraph);
    if (!mark) {
      stack.at(-1)?.list.lastElementChild?.append(paragraphOf(paragraph));
      continue;
    }
    while (stack.length && (stack.at(-1)?.mark.level ?? 0) > mark.level) stack.pop();
    const top = stack.at(-1);
    // Bullets then numbers at one level are two lists.
    if (top && top.mark.level === mark.level && top.mark.ordered !== mark.ordered) stack.pop();
    if (stack.at(-1)?.mark.level !== mark.level) stack.push(openList(paragraph, mark, stack.at(-1), roots));
    const item = paragraph.ownerDocument.createElement('li');
    item.append(paragraphOf(paragraph));
    stack.at(-1)?.list.append(item);
  }
  return roots;
}

function openList(near: HTMLElement, mark: ListMark, parent: Open | undefined, roots: HTMLElement[]): Open {
  const list = near.ownerDocument.createElement(mark.ordered ? 'ol' : 'ul');
  if (mark.ordered && mark.start > 1) list.setAttribute('start', String(mark.start));
  if (parent) (parent.list.lastElementChild ?? parent.list).append(list);
  else roots.push(list);
  return { list, mark };
}

function paragraphOf(source: HTMLElement): HTMLElement {
  const words = source.ownerDocument.createElement('p');
  markerOf(source)?.remove();
  words.append(...source.childNodes);
  return words;
}
