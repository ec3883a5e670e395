/** Blocks the editor would lose or misread: titles out of its levels, lists put in lists, verses, false links. */
export function tidyBlocks(root: HTMLElement): void {
  renameAll(root, 'p.MsoTitle', 'h1');
  renameAll(root, 'p.MsoSubtitle', 'h2');
  renameAll(root, 'h4, h5, h6', 'h3');
  // The weight of a title or of a header cell is the style's.
  for (const element of root.querySelectorAll<HTMLElement>(':is(h1, h2, h3, th), :is(h1, h2, h3, th) *'))
    element.style.removeProperty('font-weight');
  for (const bold of root.querySelectorAll(':is(h1, h2, h3, th) :is(b, strong)'))
    bold.replaceWith(...bold.childNodes);
  for (const list of root.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    const previous = list.previousElementSibling;
    if (previous?.tagName === 'LI') previous.append(list);
  }
  for (const verse of root.querySelectorAll('pre')) keepLines(verse);
  for (const link of root.querySelectorAll('a')) tidyLink(link);
  for (const image of root.querySelectorAll('img:not([data-attachment])')) image.remove();
}

function renameAll(root: HTMLElement, selector: string, tag: string): void {
  for (const element of root.querySelectorAll(selector)) {
    const renamed = root.ownerDocument.createElement(tag);
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
  }
}

function keepLines(verse: Element): void {
  const lines = (verse.textContent ?? '').replace(/\n$/, '').split('\n');
  const paragraph = verse.ownerDocument.createElement('p');
  lines.forEach((line, index) => {
    if (index) paragraph.append(verse.ownerDocument.createElement('br'));
    paragraph.append(line);
  });
  verse.replaceWith(paragraph);
}

const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|_hs\w+|xtor)$/i;

// Links are underlined by their own style; what follows the reader from site to site is not the address.
function tidyLink(link: HTMLAnchorElement): void {
  link.style.removeProperty('text-decoration');
  link.style.removeProperty('text-decoration-line');
  for (const underline of link.querySelectorAll('u')) underline.replaceWith(...underline.childNodes);
  const href = link.getAttribute('href') ?? '';
  if (!URL.canParse(href)) return;
  const address = new URL(href);
  const followed = [...address.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (!followed.length) return;
  for (const name of followed) address.searchParams.delete(name);
  link.setAttribute('href', address.href);
}
