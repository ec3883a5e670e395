import { useDeferredValue, useMemo, useState } from 'react';
import {
  type FieldMatches,
  type FindOptions,
  type Match,
  replaceMatches,
  searchDossier,
} from '../../../app/search/index.ts';
import { announce, notifyDone } from '../../components/index.ts';
import { useDossierStore } from '../../state/index.ts';
import { useSettledDossier } from '../use-settled-dossier.ts';

export interface FindQuery extends Required<FindOptions> {
  readonly wanted: string;
}

const SETTLE_MS = 120;
const NOTHING: FindQuery = { wanted: '', exact: false, wholeWord: false };

/** The search of the whole dossier: what is looked for, what was found, and replacing it. */
export function useFind() {
  const store = useDossierStore();
  const dossier = useSettledDossier(SETTLE_MS);
  const [query, setWhole] = useState(NOTHING);
  const [replacement, setReplacement] = useState('');
  /** Index of the match gone to last; -1 before the first. */
  const [current, setCurrent] = useState(-1);
  const asked = useDeferredValue(query);
  const { plan } = store.getState();
  const results = useMemo(() => searchDossier(plan, dossier, asked.wanted, asked), [plan, dossier, asked]);
  const total = results.reduce((sum, { matches }) => sum + matches.length, 0);

  const change = (matches: readonly Match[]) => {
    const changes = replaceMatches(store.getState().current(), matches, replacement);
    if (changes.length) store.getState().change(changes);
  };
  // What is on screen may be a moment behind the typing: a replacement reads the dossier as it is now.
  const searchNow = () => searchDossier(plan, store.getState().current(), query.wanted, query);

  return {
    query,
    results,
    total,
    replacement,
    current: Math.min(current, total - 1),
    setReplacement,
    setQuery(part: Partial<FindQuery>) {
      setWhole((before) => ({ ...before, ...part }));
      setCurrent(-1);
    },
    /** Makes a match the current one, going round; gives it back with its field. */
    select(index: number): { field: FieldMatches; match: Match } | undefined {
      if (!total) return undefined;
      const wanted = index % total;
      setCurrent(wanted);
      return matchAt(results, wanted);
    },
    /** The field of the match gone to last. */
    currentField: (): FieldMatches | undefined => matchAt(results, current)?.field,
    /** Replaces the current match (the first one, before any was chosen). */
    replaceOne() {
      const target = matchAt(searchNow(), Math.max(0, current));
      if (!target) return;
      change([target.match]);
      setCurrent(Math.max(0, current));
      announce(`Remplacé dans « ${target.field.label} ».`);
    },
    /** Replaces everything, in one step to undo. */
    replaceAll() {
      const matches = searchNow().flatMap((field) => field.matches);
      change(matches);
      setCurrent(-1);
      const places = matches.length === 1 ? '1 remplacement fait' : `${matches.length} remplacements faits`;
      notifyDone(`${places}. Ctrl Z les annule tous.`, 'replace');
    },
  };
}

function matchAt(
  results: readonly FieldMatches[],
  index: number,
): { field: FieldMatches; match: Match } | undefined {
  let before = 0;
  for (const field of results) {
    const match = field.matches[index - before];
    if (match) return { field, match };
    before += field.matches.length;
  }
  return undefined;
}
