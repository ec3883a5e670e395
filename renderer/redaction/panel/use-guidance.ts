import { useCallback, useEffect, useState } from 'react';
import type { Client, Guidance } from '../../../app/contract.ts';
import { useDossier, useHost } from '../../state/index.ts';

type Loaded =
  | { readonly of: string; readonly guidance: Guidance | null }
  | { readonly of: string; readonly error: unknown };

const known = new WeakMap<Client, Map<string, Guidance | null>>();

/** The guide of a field, kept once read: `undefined` while it comes, `null` when there is none. */
export function useGuidance(field: string): {
  guidance: Guidance | null | undefined;
  error: unknown;
  retry: () => void;
} {
  const { client } = useHost();
  const planId = useDossier((state) => state.plan.id);
  const [loaded, setLoaded] = useState<Loaded>();
  const [attempt, setAttempt] = useState(0);
  const kept = cacheOf(client).get(`${planId} ${field}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is there to try again
  useEffect(() => {
    if (kept !== undefined) return;
    let current = true;
    client
      .call('plan.guidance', { planId, field })
      .then((guidance) => {
        cacheOf(client).set(`${planId} ${field}`, guidance);
        if (current) setLoaded({ of: field, guidance });
      })
      .catch((error: unknown) => current && setLoaded({ of: field, error }));
    return () => {
      current = false;
    };
  }, [client, planId, field, kept, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const now = loaded?.of === field ? loaded : undefined;
  return {
    guidance: kept !== undefined ? kept : now && 'guidance' in now ? now.guidance : undefined,
    error: now && 'error' in now && kept === undefined ? now.error : undefined,
    retry,
  };
}

function cacheOf(client: Client): Map<string, Guidance | null> {
  const cache = known.get(client) ?? new Map<string, Guidance | null>();
  known.set(client, cache);
  return cache;
}
