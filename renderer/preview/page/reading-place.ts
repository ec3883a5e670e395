import { blocksOf } from './field-blocks.ts';

/** Where a person is in a page, in a way that survives changes of the text above. */
export interface ReadingPlace {
  /** Field at the top of the window, and which of its blocks. */
  readonly field: string;
  readonly rank: number;
  /** Distance from the top of the window to that block, in pixels. */
  readonly offset: number;
  /** Used when that block is gone. */
  readonly scroll: number;
}

/** What is at the top of the window. */
export function readingPlace(page: Document): ReadingPlace {
  const scroll = page.defaultView?.scrollY ?? 0;
  for (const block of page.querySelectorAll<HTMLElement>('[data-field]')) {
    const { bottom, top } = block.getBoundingClientRect();
    if (bottom <= 0) continue;
    const field = block.dataset.field ?? '';
    return { field, rank: blocksOf(page, field).indexOf(block), offset: top, scroll };
  }
  return { field: '', rank: 0, offset: 0, scroll };
}

/** Brings back to a place, or as near as the page allows. */
export function returnTo(page: Document, { field, rank, offset, scroll }: ReadingPlace): void {
  const blocks = blocksOf(page, field);
  const block = blocks[rank] ?? blocks[0];
  const now = page.defaultView?.scrollY ?? 0;
  const top = block && scroll > 0 ? now + block.getBoundingClientRect().top - offset : scroll;
  page.defaultView?.scrollTo({ top, behavior: 'instant' });
}
