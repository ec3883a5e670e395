/** How words are looked for. Non-breaking spaces and curly apostrophes always count as plain ones. */
export interface FindOptions {
  /** Accents and capitals must be the same. */
  readonly exact?: boolean;
  /** Not inside a longer word. */
  readonly wholeWord?: boolean;
}

/** A match in a text, from `start` up to `end`, in UTF-16 units of the text as it is. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface Folded {
  readonly text: string;
  /** Where each unit of the folded text comes from. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Every place of the wanted words in a text, in order, none overlapping. Nothing wanted finds nothing. */
export function findInText(text: string, wanted: string, options: FindOptions = {}): Range[] {
  const needle = fold(wanted, options).text;
  // Most texts do not hold the words: only those that do are mapped letter by letter.
  if (!needle.trim() || !foldWords(text, options).includes(needle)) return [];
  const { text: hay, starts, ends } = fold(text, options);
  const found: Range[] = [];
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const start = starts[at];
    const end = ends[at + needle.length - 1];
    if (start === undefined || end === undefined || start < (found.at(-1)?.end ?? 0)) continue;
    // A folded ligature is two letters: half of it cannot be replaced.
    if (starts[at - 1] === start || starts[at + needle.length] === starts[at + needle.length - 1]) continue;
    if (options.wholeWord && !standsAlone(text, start, end)) continue;
    found.push({ start, end });
  }
  return found;
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}\p{M}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}\p{M}]/u.test(text.slice(end));
}

function fold(text: string, options: FindOptions): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? []) {
    const start = at;
    at += letter.length;
    const plain = foldWords(letter, options);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(start);
      ends.push(at);
    }
    folded += plain;
  }
  return { text: folded, starts, ends };
}

function foldWords(text: string, { exact }: FindOptions): string {
  const even = text.replace(/[’ʼ]/g, "'").replace(/[\u00a0\u2009\u202f]/g, ' ');
  if (exact) return even.normalize('NFC');
  return even
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}
