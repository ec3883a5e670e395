import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { DossierState } from './dossier-store.ts';

const DossierContext = createContext<StoreApi<DossierState> | null>(null);

/** Gives the open dossier's store to everything below. */
export function DossierProvider(props: { store: StoreApi<DossierState>; children: ReactNode }) {
  return <DossierContext value={props.store}>{props.children}</DossierContext>;
}

/** Reads a part of the open dossier's state; re-renders only when that part changes. */
export function useDossier<T>(select: (state: DossierState) => T): T {
  return useStore(useDossierStore(), select);
}

/** The store itself, for event handlers that read without subscribing. */
export function useDossierStore(): StoreApi<DossierState> {
  const store = useContext(DossierContext);
  if (!store) throw new Error('useDossier outside DossierProvider');
  return store;
}
