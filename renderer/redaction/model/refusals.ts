import * as z from 'zod/mini';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type DossierState, KEPT, type Memory, pageMemory, useDossierStore } from '../../state/index.ts';

const refusalSchema = z.strictObject({
  text: z.string(),
  /** What is wrong, for people. */
  message: z.string(),
});
const entriesSchema = z.record(z.string(), refusalSchema);

/** Words that could not be saved as the field wants them; they are kept, and shown, until mended. */
export type Refusal = Readonly<z.infer<typeof refusalSchema>>;

interface Refusals {
  readonly entries: Readonly<Record<string, Refusal>>;
}

const stores = new WeakMap<StoreApi<DossierState>, StoreApi<Refusals>>();

/**
 * The refused words of an open dossier, by place (see {@link cellPlace}). The page's memory keeps them until they are
 * mended: they are nowhere else, and outlive the window.
 */
export function refusalsOf(
  dossier: StoreApi<DossierState>,
  memory: Memory | undefined = pageMemory(),
): StoreApi<Refusals> {
  const known = stores.get(dossier);
  if (known) return known;
  const key = KEPT.refused(dossier.getState().dossier.id);
  const store = createStore<Refusals>(() => ({ entries: recall(memory?.getItem(key)) }));
  store.subscribe(({ entries }) => {
    try {
      if (Object.keys(entries).length) memory?.setItem(key, JSON.stringify(entries));
      else memory?.removeItem(key);
    } catch {
      // A memory that is full: the words are still on the screen.
    }
  });
  stores.set(dossier, store);
  return store;
}

function recall(text: string | null | undefined): Readonly<Record<string, Refusal>> {
  if (!text) return {};
  try {
    return entriesSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
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
