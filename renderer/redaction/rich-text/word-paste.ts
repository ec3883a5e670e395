/**
 * Makes Word's HTML plain before the editor reads it: its list paragraphs become real lists, its bullets drawn as
 * text disappear. Other HTML is given back as it came; fonts and colours are dropped by the editor's schema.
 */
export function cleanWordHtml(html: string): string {
  if (!/mso-list|MsoListParagraph/i.test(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const items = [...page.querySelectorAll<HTMLElement>('p')].filter(isListItem);
  for (const item of items) {
    if (!item.isConnected || item.closest('li')) continue;
    const run = listRun(item);
    item.before(buildList(page, run));
    for (const each of run) each.remove();
  }
  return page.body.innerHTML;
}

function isListItem(paragraph: HTMLElement): boolean {
  return /mso-list:\s*l\d/i.test(paragraph.getAttribute('style') ?? '');
}

function listRun(first: HTMLElement): HTMLElement[] {
  const run = [first];
  for (let next = first.nextElementSibling; next; next = next.nextElementSibling) {
    if (!(next instanceof HTMLElement) || next.tagName !== 'P' || !isListItem(next)) break;
    run.push(next);
  }
  return run;
}

function levelOf(paragraph: HTMLElement): number {
  return Number(/level(\d)/i.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1);
}

function buildList(page: Document, run: readonly HTMLElement[]): HTMLElement {
  const root = page.createElement(listTag(run[0]));
  const stack: { list: HTMLElement; level: number }[] = [{ list: root, level: levelOf(run[0] ?? root) }];
  for (const paragraph of run) {
    const level = levelOf(paragraph);
    while (stack.length > 1 && (stack.at(-1)?.level ?? 0) > level) stack.pop();
    const parent = stack.at(-1);
    if (parent && level > parent.level) {
      const nested = page.createElement(listTag(paragraph));
      (parent.list.lastElementChild ?? parent.list).append(nested);
      stack.push({ list: nested, level });
    }
    stack.at(-1)?.list.append(listItem(page, paragraph));
  }
  return root;
}

// Word writes the bullet or the number as text, in a span it marks to be ignored.
function listTag(paragraph: HTMLElement | undefined): 'ol' | 'ul' {
  return /^\s*[\da-z]{1,3}[.)]/i.test(markerOf(paragraph)?.textContent ?? '') ? 'ol' : 'ul';
}

function markerOf(paragraph: HTMLElement | undefined): Element | undefined {
  return [...(paragraph?.querySelectorAll('span') ?? [])].find((span) =>
    /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''),
  );
}

function listItem(page: Document, paragraph: HTMLElement): HTMLElement {
  const item = page.createElement('li');
  const words = page.createElement('p');
  markerOf(paragraph)?.remove();
  words.append(...paragraph.childNodes);
  item.append(words);
  return item;
}
