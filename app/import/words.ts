import { searchable } from '../text/index.ts';

const EMPTY_WORDS = new Set(
  'a au aux avec ce ces cet cette cpts dans de des du d en et est entre il ils l la le les leur leurs lors mais ne nos notre nous on ou par pas pour qu que qui quoi s sa se ses son sont sur un une vos votre vous'.split(
    ' ',
  ),
);

// Numbers and letters typed before a title, in the usual forms: "3.2", "IV -", "A)", "Partie 2 :", "2 Territoire".
const NUMBERING = [
  /^(?:(?:partie|chapitre|section|titre)\s+)?\d+(?:\.\d+)+[.)°:–—\s-]*/iu,
  /^(?:(?:partie|chapitre|section|titre)\s+)?(?:\d+|[IVX]+|[A-Za-z])\s*[.)°:–—-]+\s*/iu,
  /^\d{1,2}\s+(?=\p{L})/u,
];

/** A title without the number typed before it. */
export function withoutNumbering(title: string): string {
  const form = NUMBERING.find((each) => each.test(title));
  const bare = form ? title.replace(form, '').trim() : title;
  return bare || title;
}

/** A title without the figures typed before it (« 3.2 ») ; letters and Roman numbers stay, they may be words. */
export function withoutNumber(title: string): string {
  return title.replace(/^\s*\d+(?:(?:\.\d+)+[.)]?|[.)])\s+(?=\p{L})/u, '');
}

/** The words of a title that carry its meaning, each once, cut to a rough stem (plural and feminine left out). */
export function stems(title: string): string[] {
  const words = searchable(title)
    .split(' ')
    .filter((word) => word && !EMPTY_WORDS.has(word));
  return [...new Set(words.map(stem))];
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(elle|el|ive|if|e)?[sx]?$/, '') : word.replace(/(?<=..)[sx]$/, '');
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
