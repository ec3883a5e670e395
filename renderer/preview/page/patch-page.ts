const sources = new WeakMap<Element, string>();

/** The sheets of a page: cover, contents, sections. */
function sheets(page: Document): Element[] {
  return [...(page.querySelector('main') ?? page.body).children];
}

/** Notes how each sheet was made, before anything of the interface is added to it. */
export function rememberSheets(page: Document): void {
  for (const sheet of sheets(page)) sources.set(sheet, sheet.outerHTML);
}

/**
 * Turns the shown page into a newer one, sheet by sheet: those that did not change stay as they are, so that
 * nothing blinks and the place being read stays where it is.
 */
export function patchPage(page: Document, html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  page.title = next.title;
  const shown = new Map<string, Element[]>();
  for (const sheet of sheets(page)) {
    const source = sources.get(sheet) ?? '';
    shown.set(source, [...(shown.get(source) ?? []), sheet]);
  }
  const kept = sheets(next).map((fresh) => {
    const source = fresh.outerHTML;
    const same = shown.get(source)?.shift();
    if (same) return same;
    const sheet = page.importNode(fresh, true);
    sources.set(sheet, source);
    return sheet;
  });
  const main = page.querySelector('main') ?? page.body;
  kept.forEach((sheet, index) => {
    const here = main.children[index];
    if (here !== sheet) main.insertBefore(sheet, here ?? null);
  });
  while (main.children.length > kept.length) main.lastElementChild?.remove();
}
