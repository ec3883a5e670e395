import type { Commune } from '../../app/territory/index.ts';
import { type Match, matchEntry } from './match-entry.ts';
import { communeNameKey, type PastedEntry } from './paste-list.ts';

export type SearchCommunes = (query: string) => Promise<readonly Commune[]>;

export interface ResolveOptions {
  readonly search: SearchCommunes;
  /** INSEE codes already chosen. */
  readonly chosen: ReadonlySet<string>;
  /** Called as lines are done. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

const AT_ONCE = 6;

/**
 * Looks every pasted line up, a few at a time, and says what each means, in the order of the list.
 * A commune recognised twice (« Forges » and « 76276 ») is kept once. @throws when the search fails or is aborted
 */
export async function resolveList(
  entries: readonly PastedEntry[],
  options: ResolveOptions,
): Promise<Match[]> {
  const { search, chosen, onProgress, signal } = options;
  const matches: Match[] = new Array(entries.length);
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < entries.length) {
      const index = next;
      next += 1;
      const entry = entries[index];
      if (!entry) return;
      signal?.throwIfAborted();
      matches[index] = matchEntry(entry, await candidatesFor(entry, search), chosen);
      done += 1;
      onProgress?.(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  signal?.throwIfAborted();
  return withoutRepeats(matches);
}

async function candidatesFor(entry: PastedEntry, search: SearchCommunes): Promise<Commune[]> {
  const byCode = entry.code ? await search(entry.code) : [];
  const byName = entry.name ? await search(communeNameKey(entry.name)) : [];
  return [...byCode, ...byName];
}

function withoutRepeats(matches: readonly Match[]): Match[] {
  const seen = new Set<string>();
  return matches.filter((match) => {
    if (match.kind !== 'found') return true;
    return seen.has(match.commune.code) ? false : seen.add(match.commune.code);
  });
}
