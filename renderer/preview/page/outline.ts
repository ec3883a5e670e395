/** One heading of the page. */
export interface OutlineEntry {
  readonly id: string;
  /** `4.1 Démographie` */
  readonly text: string;
  readonly children: readonly OutlineEntry[];
}

/** The two upper levels of headings, in order. */
export function readOutline(page: Document): OutlineEntry[] {
  const entries: { id: string; text: string; children: OutlineEntry[] }[] = [];
  for (const heading of page.querySelectorAll('main :is(h2, h3)[id]')) {
    const text = heading.textContent.replace(/\s+/g, ' ').trim();
    const entry = { id: heading.id, text, children: [] };
    const parent = entries.at(-1);
    if (heading.localName === 'h3' && parent) parent.children.push(entry);
    else if (heading.localName === 'h2') entries.push(entry);
  }
  return entries;
}

/** Ids of the heading being read and of the one above it in the outline. */
export function headingBeingRead(page: Document): { chapter: string; part: string } {
  let chapter = '';
  let part = '';
  for (const heading of page.querySelectorAll('main :is(h2, h3)[id]')) {
    const started = heading.getBoundingClientRect().top < READING_LINE_PX;
    if (!started && chapter) break;
    if (heading.localName === 'h2') {
      chapter = heading.id;
      part = '';
    } else part = heading.id;
    if (!started) break;
  }
  return { chapter, part };
}

/** A heading higher than this in the window is the one being read. */
const READING_LINE_PX = 100;
