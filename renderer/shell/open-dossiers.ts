import type { StoreApi } from 'zustand/vanilla';
import type { Client } from '../../app/contract.ts';
import { whenIdle } from '../components/index.ts';
import type { DossierState } from '../state/index.ts';

// The library has no use of it.
const dossierStore = () => import('../state/dossier-store.ts');
whenIdle(dossierStore);

export type DossierStore = StoreApi<DossierState>;

/**
 * The dossiers this page holds in memory. One that could not be saved stays here after the person leaves it:
 * what she typed is never thrown away while the page lives.
 */
export interface OpenDossiers {
  /** The dossier as kept here if it has unsaved changes, else as the host holds it. */
  open(client: Client, id: string, takeOver?: boolean): Promise<DossierStore>;
  /** Saves what waits, then forgets the dossier if all of it is on disk. */
  leave(id: string): Promise<void>;
  /** Dossiers with changes that are not on disk yet. */
  unsaved(): readonly DossierStore[];
  /** Saves everything that waits. */
  flushAll(): Promise<void>;
  /** Tells the host, without waiting, that this page closes: what is all on disk may be taken by others. */
  letGo(): void;
  /** Told when the set of kept dossiers changes. */
  subscribe(listener: () => void): () => void;
}

/** An empty set of open dossiers. */
export function createOpenDossiers(): OpenDossiers {
  const stores = new Map<string, DossierStore>();
  const clients = new WeakMap<DossierStore, Client>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  // A host that does not answer holds nothing any more.
  const close = async (store: DossierStore, id: string) => {
    await clients
      .get(store)
      ?.call('dossier.close', { id })
      .catch(() => undefined);
  };
  return {
    async open(client, id, takeOver = false) {
      const kept = stores.get(id);
      if (kept && kept.getState().save.kind !== 'saved') return kept;
      const opened = await client.call('dossier.open', { id, takeOver });
      const plan = await client.call('plan.get', { planId: opened.dossier.plan.id });
      const { createDossierStore } = await dossierStore();
      const store = createDossierStore(client, plan, opened);
      stores.set(id, store);
      clients.set(store, client);
      return store;
    },
    async leave(id) {
      const store = stores.get(id);
      await store?.getState().flush();
      if (store?.getState().save.kind === 'saved' && stores.get(id) === store) {
        stores.delete(id);
        await close(store, id);
      }
      tell();
    },
    unsaved: () => [...stores.values()].filter((store) => store.getState().save.kind !== 'saved'),
    async flushAll() {
      await Promise.all([...stores.values()].map((store) => store.getState().flush()));
      tell();
    },
    letGo() {
      for (const [id, store] of stores) if (store.getState().save.kind === 'saved') void close(store, id);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
