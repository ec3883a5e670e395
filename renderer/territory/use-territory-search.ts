import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../app/contract.ts';
import { useHost } from '../state/index.ts';

export type TerritoryResults = CallOutput<'territory.search'>;

interface SearchState {
  /** The query these results answer. */
  readonly query: string;
  readonly results: TerritoryResults | undefined;
  readonly error: unknown;
}

const QUIET_MS = 140;
const LIMIT = 40;
const MIN_LENGTH = 2;
const NOTHING: SearchState = { query: '', results: undefined, error: undefined };

/** Communes and groups for what is being typed; former answers never replace later ones. */
export function useTerritorySearch(typed: string): SearchState & { loading: boolean; retry: () => void } {
  const { client } = useHost();
  const wanted = typed.trim();
  const [query] = useDebouncedValue(wanted, QUIET_MS);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState(NOTHING);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same search again
  useEffect(() => {
    if (query.length < MIN_LENGTH) {
      setState(NOTHING);
      return;
    }
    let current = true;
    const show = (next: SearchState) => {
      if (current) setState(next);
    };
    client.call('territory.search', { query, limit: LIMIT }).then(
      (results) => show({ query, results, error: undefined }),
      (error: unknown) => show({ query, results: undefined, error }),
    );
    return () => {
      current = false;
    };
  }, [client, query, attempt]);

  const loading = wanted.length >= MIN_LENGTH && state.query !== wanted && !state.error;
  return { ...state, loading, retry: () => setAttempt((count) => count + 1) };
}
