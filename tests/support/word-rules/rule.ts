import type { WordFile } from '../word-file.ts';

/** What must hold in every Word file made; gives the faults found, in words. */
export type WordRule = (file: WordFile) => string[];

/** The values met more than once. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((each) => seen.size === seen.add(each).size))];
}
