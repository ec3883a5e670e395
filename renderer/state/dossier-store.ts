import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../app/contract.ts';
import { applyChanges, type Change, type Dossier } from '../../app/dossier/index.ts';
import { errorMessage, PrefigureError } from '../../app/errors.ts';
import { type Plan, planForRegion } from '../../app/plan/index.ts';
import { pushStep, type Step } from './history.ts';
import { mergePending } from './pending-changes.ts';

/** The one save state, always shown; it is never rosier than the disk. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string; readonly wayOut: string | undefined };

export interface DossierState {
  readonly plan: Plan;
  /** The plan as the dossier's ARS wants it; read labels and requirements here. */
  readonly regional: Plan;
  readonly dossier: Dossier;
  readonly save: SaveState;
  readonly undoSteps: readonly Step[];
  readonly redoSteps: readonly Step[];
  /** Applies changes at once, remembers how to undo them, and saves them shortly after. */
  change(changes: Change | readonly Change[], options?: { group?: string }): void;
  undo(): void;
  redo(): void;
  /** Saves what waits, now. Resolves when it is on disk or has failed (see `save`). */
  flush(): Promise<void>;
}

const QUIET_MS = 300;
const MAX_WAIT_MS = 900;

/** The state of one open dossier: every edit goes through `change`, the disk follows within a second. */
export function createDossierStore(
  client: Client,
  plan: Plan,
  opened: { dossier: Dossier; revision: number },
): StoreApi<DossierState> {
  let { revision } = opened;
  let pending: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstPendingAt = 0;
  let sending: Promise<void> = Promise.resolve();

  return createStore<DossierState>((set, get) => {
    const send = async () => {
      clearTimeout(timer);
      const changes = pending;
      if (!changes.length) return;
      pending = [];
      set({ save: { kind: 'saving' } });
      try {
        const saved = await client.call('dossier.apply', { id: opened.dossier.id, revision, changes });
        revision = saved.revision;
        if (!pending.length) set({ save: { kind: 'saved', at: saved.savedAt } });
      } catch (error) {
        pending = mergePending(changes, pending);
        const wayOut = error instanceof PrefigureError ? error.wayOut : undefined;
        set({ save: { kind: 'failed', message: errorMessage(error), wayOut } });
      }
    };
    const flush = () => {
      sending = sending.then(send);
      return sending;
    };
    const enqueue = (changes: readonly Change[]) => {
      if (!pending.length) firstPendingAt = Date.now();
      pending = mergePending(pending, changes);
      if (get().save.kind !== 'failed') set({ save: { kind: 'saving' } });
      clearTimeout(timer);
      const wait = Math.min(QUIET_MS, Math.max(0, firstPendingAt + MAX_WAIT_MS - Date.now()));
      timer = setTimeout(() => void flush(), wait);
    };
    const apply = (changes: readonly Change[]) => {
      const { dossier, inverses } = applyChanges(get().dossier, changes);
      set({ dossier, regional: planForRegion(plan, dossier.region) });
      enqueue(changes);
      return inverses;
    };
    return {
      plan,
      regional: planForRegion(plan, opened.dossier.region),
      dossier: opened.dossier,
      save: { kind: 'saved', at: opened.dossier.modifiedAt },
      undoSteps: [],
      redoSteps: [],
      change(changes, options) {
        const list = Array.isArray(changes) ? changes : [changes];
        const undo = apply(list);
        const step: Step = { undo, redo: list, group: options?.group, at: Date.now() };
        set({ undoSteps: pushStep(get().undoSteps, step), redoSteps: [] });
      },
      undo() {
        const step = get().undoSteps.at(-1);
        if (!step) return;
        apply(step.undo);
        set({ undoSteps: get().undoSteps.slice(0, -1), redoSteps: [...get().redoSteps, step] });
      },
      redo() {
        const step = get().redoSteps.at(-1);
        if (!step) return;
        apply(step.redo);
        set({ redoSteps: get().redoSteps.slice(0, -1), undoSteps: [...get().undoSteps, step] });
      },
      flush,
    };
  });
}
