import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type DossierState, useDossierStore } from '../../state/index.ts';

/** Words that could not be saved as the field wants them; they are kept, and shown, until mended. */
export interface Refusal {
  readonly text: string;
  /** What is wrong, for people. */
  readonly message: string;
}

interface Refusals {
  readonly entries: Readonly<Record<string, Refusal>>;
}

const stores = new WeakMap<StoreApi<DossierState>, StoreApi<Refusals>>();

/** The refused words of an open dossier, by place (see {@link cellPlace}); they live as long as its store. */
export function refusalsOf(dossier: StoreApi<DossierState>): StoreApi<Refusals> {
  const known = stores.get(dossier);
  if (known) return known;
  const store = createStore<Refusals>(() => ({ entries: {} }));
  stores.set(dossier, store);
  return store;
}

/** Remembers (or with `null` forgets) the refused words of places. */
export function setRefusals(
  store: StoreApi<Refusals>,
  changes: Readonly<Record<string, Refusal | null>>,
): void {
  const { entries } = store.getState();
  const touched = Object.entries(changes).some(([place, refusal]) => refusal !== (entries[place] ?? null));
  if (!touched) return;
  const next = Object.entries({ ...entries, ...changes }).filter(
    (entry): entry is [string, Refusal] => entry[1] !== null,
  );
  store.setState({ entries: Object.fromEntries(next) });
}

/** Where a refused cell stands: a field key, a row and a column. */
export function cellPlace(key: string, row: string, column: string): string {
  return `${key}#${row}#${column}`;
}

/** Reads a part of the refused words; re-renders only when it changes. */
export function useRefusals<T>(select: (entries: Readonly<Record<string, Refusal>>) => T): T {
  return useStore(refusalsOf(useDossierStore()), (state) => select(state.entries));
}
