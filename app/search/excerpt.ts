import type { Range } from './find-text.ts';

/** A match in its line: the words before, the match itself, the words after. */
export interface Excerpt {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

const BEFORE = 36;
const AFTER = 60;

/** The words around a match, cut at spaces, with « … » where something is left out. */
export function excerpt(text: string, { start, end }: Range): Excerpt {
  const flat = text.replace(/\s/g, ' ');
  const from = Math.max(0, start - BEFORE);
  const to = Math.min(flat.length, end + AFTER);
  const space = flat.indexOf(' ', from);
  const first = from > 0 && space >= 0 && space < start ? space + 1 : from;
  const lastSpace = flat.lastIndexOf(' ', to);
  const last = to < flat.length && lastSpace > end ? lastSpace : to;
  return {
    before: `${first > 0 ? '…' : ''}${flat.slice(first, start)}`,
    found: flat.slice(start, end),
    after: `${flat.slice(end, last)}${last < flat.length ? '…' : ''}`,
  };
}
