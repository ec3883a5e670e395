import { useEffect, useSyncExternalStore } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Baremes, Client } from '../../app/contract.ts';
import { useDossier, useHost } from '../state/index.ts';

/** The funding scales, once the host has given them. */
export interface BaremesState {
  readonly baremes: Baremes | undefined;
  readonly error: unknown;
}

const stores = new WeakMap<Client, Map<string, StoreApi<BaremesState>>>();

function storeOf(client: Client, planId: string): StoreApi<BaremesState> {
  const byPlan = stores.get(client) ?? new Map<string, StoreApi<BaremesState>>();
  stores.set(client, byPlan);
  const known = byPlan.get(planId);
  if (known) return known;
  const store = createStore<BaremesState>(() => ({ baremes: undefined, error: undefined }));
  byPlan.set(planId, store);
  return store;
}

/** The scales shipped and the person's own, read once and shared by every place that shows money. */
export function useBaremes(): BaremesState & {
  /** Shows what the host answered to a change of the scales. */
  set(baremes: Baremes): void;
  reload(): void;
} {
  const { client } = useHost();
  const planId = useDossier((state) => state.plan.id);
  const store = storeOf(client, planId);
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const reload = () => {
    store.setState({ error: undefined });
    client.call('finance.baremes', { planId }).then(
      (baremes) => store.setState({ baremes, error: undefined }),
      (error: unknown) => store.setState({ error }),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once per host and plan
  useEffect(() => {
    if (!store.getState().baremes) reload();
  }, [store]);
  return { ...state, reload, set: (baremes) => store.setState({ baremes, error: undefined }) };
}
