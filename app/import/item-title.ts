import { searchable } from '../text/index.ts';
import type { ImportSynonyms } from './synonyms.ts';

/** What a heading that opens an item says: « Fiche action n° 3 : Dépister » → `3. Dépister`. */
export interface ItemTitle {
  readonly collection: string;
  /** Number and name; empty when the heading gives neither. */
  readonly title: string;
  /** False when only a number was given: the name may come below. */
  readonly named: boolean;
}

/** Reads a heading as the title of an item of a collection; undefined when it is none. */
export function readItemTitle(synonyms: ImportSynonyms, heading: string): ItemTitle | undefined {
  for (const [collection, { opens }] of Object.entries(synonyms.collections)) {
    for (const word of opens) {
      const rest = afterWord(heading, word);
      if (rest === undefined) continue;
      const match =
        /^\s*(?:n\s*[°ºo]\s*\.?|num[ée]ro|#)?\s*(\d+(?:[.-]\d+)*(?:\s?(?:bis|ter)|[a-z])?|[A-Z]\d*)?(?!\s?\d)\s*([:.)–—-]|$|\s)\s*(.*)$/u.exec(
          rest,
        );
      const [, number, mark, name = ''] = match ?? [];
      // "Action de prévention" is a heading like another: an item bears a number or a colon.
      if (!match || (!number && mark !== ':' && name !== '') || (!number && word === 'action' && !name))
        continue;
      const title = [number ? `${number}.` : '', name.trim()].filter(Boolean).join(' ');
      return { collection, title, named: name.trim() !== '' };
    }
  }
  return undefined;
}

// Words are compared without accents nor case, but the rest of the heading is kept as it was written.
function afterWord(heading: string, word: string): string | undefined {
  const wanted = searchable(word);
  const start = heading.replace(/^[\d.\s]+(?=\p{L})/u, '');
  const length = word.length;
  for (const size of [length, length + 1]) {
    const head = start.slice(0, size);
    const next = start.charAt(size);
    if (searchable(head) === wanted && !/[\p{L}]/u.test(next)) return start.slice(size);
  }
  return undefined;
}
