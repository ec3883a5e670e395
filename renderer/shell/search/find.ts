import { searchable } from '../../../app/text/index.ts';
import type { Entry, Found } from './build-index.ts';

const MAX_PER_KIND = 6;
const MIN_ANSWER_QUERY = 3;
const WORDS_BEFORE = 6;
const WORDS_AFTER = 12;

export type Results = Readonly<Record<Found['kind'], readonly Found[]>>;

/** The best entries for a query, accents and case forgiven, by kind. */
export function findEntries(index: readonly Entry[], query: string): Results {
  const wanted = searchable(query);
  const words = wanted.split(' ').filter(Boolean);
  if (!words.length) return { section: [], field: [], answer: [] };
  const named = (kind: Found['kind']) =>
    index
      .filter((entry) => entry.kind === kind && words.every((word) => entry.search.includes(word)))
      .map((entry) => ({ entry, score: score(entry.search, wanted) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MAX_PER_KIND)
      .map(({ entry }) => entry);
  const answers =
    wanted.length < MIN_ANSWER_QUERY
      ? []
      : index.filter(
          (entry) => entry.kind === 'answer' && words.every((word) => entry.searchText.includes(word)),
        );
  return {
    section: named('section'),
    field: named('field'),
    answer: answers
      .sort((a, b) => Number(b.searchText.includes(wanted)) - Number(a.searchText.includes(wanted)))
      .slice(0, MAX_PER_KIND)
      .map((entry) => ({ ...entry, detail: snippet(entry.text, wanted) })),
  };
}

// A label that starts with the words, then one with them in a row, then one with them scattered.
function score(text: string, wanted: string): number {
  if (text.startsWith(wanted)) return 2;
  return text.includes(wanted) ? 1 : 0;
}

/** The words around the first match of the query's first word. */
export function snippet(text: string, wanted: string): string {
  const words = text.split(/\s+/).filter(Boolean);
  const first = wanted.split(' ')[0] ?? '';
  const found = Math.max(
    0,
    words.findIndex((word) => searchable(word).includes(first)),
  );
  const start = Math.max(0, found - WORDS_BEFORE);
  const end = found + WORDS_AFTER;
  return `${start > 0 ? '… ' : ''}${words.slice(start, end).join(' ')}${end < words.length ? ' …' : ''}`;
}
