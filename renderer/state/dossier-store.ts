import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallOutput, Client } from '../../app/contract.ts';
import { applyChanges, type Change, type Dossier } from '../../app/dossier/index.ts';
import { type Plan, planForRegion } from '../../app/plan/index.ts';
import { type AfterDrawing, afterDrawing } from './after-drawing.ts';
import { HeldWriting } from './held-writing.ts';
import { pushStep, type Step } from './history.ts';
import { type Memory, pageMemory } from './page-memory.ts';
import { Saver, type SaveState } from './saver.ts';
import { forgetUnsaved } from './unsaved-memory.ts';

export type { SaveState } from './saver.ts';

export interface DossierState {
  readonly plan: Plan;
  /** The plan as the dossier's ARS wants it; read labels and requirements here. */
  readonly regional: Plan;
  readonly dossier: Dossier;
  readonly save: SaveState;
  readonly undoSteps: readonly Step[];
  readonly redoSteps: readonly Step[];
  /** Names this window among those that may have kept words aside. */
  readonly session: string;
  /** Applies changes at once, remembers how to undo them, and saves them shortly after. */
  change(changes: Change | readonly Change[], options?: { group?: string }): void;
  /**
   * For what the browser writes in an editor by itself: it is read once the letter is on the screen, or before anything
   * else is done with the dossier; the save state says at once that words wait.
   * @param read calls {@link hold}, if there is anything new
   */
  read(place: string, read: () => void): void;
  /**
   * For what is typed in an editor that shows it by itself: the dossier follows when the hand rests, or before anything
   * else is done with it; the save state says at once that words wait.
   * @param place of what is typed: the last writing of a place counts
   * @param write calls {@link change}, if there is anything new
   */
  hold(place: string, write: () => void): void;
  /** The dossier with what is held: what a gesture must read when it follows the last letter at once, as leaving does. */
  current(): Dossier;
  undo(): void;
  redo(): void;
  /** Saves what waits, now. Resolves when it is on disk or has failed (see `save`). */
  flush(): Promise<void>;
  /** Looks whether somebody else wrote the dossier; `save` says so then. */
  check(): Promise<void>;
  /**
   * Ends a disagreement with another version: the one shown here goes on, or the other one.
   * @param mine her version, when it is not the one shown
   * @throws PrefigureError; both versions are then still there
   */
  settle(keep: 'mine' | 'theirs' | 'both', mine?: Dossier): Promise<CallOutput<'dossier.settle'>>;
  /** Takes the dossier back from somebody who took it over, then saves. @throws PrefigureError */
  takeBack(): Promise<void>;
}

/** The state of one open dossier: every edit goes through `change`, the disk follows within a second. */
export function createDossierStore(
  client: Client,
  plan: Plan,
  opened: { dossier: Dossier; revision: number },
  memory: Memory | undefined = pageMemory(),
  later: AfterDrawing = afterDrawing,
): StoreApi<DossierState> {
  const { id } = opened.dossier;
  return createStore<DossierState>((set, get) => {
    const saver = new Saver({
      client,
      id,
      revision: opened.revision,
      memory,
      current: () => get().dossier,
      // Said once: everything that reads the store would look again at each letter.
      onState: (save) => {
        if (save.kind !== 'saving' || get().save.kind !== 'saving') set({ save });
      },
    });
    const held = new HeldWriting({ later, onDone: () => saver.arrived() });
    const settleHeld = () => {
      if (!held.any) return;
      held.settle();
      saver.arrived();
    };
    const show = (dossier: Dossier) => set({ dossier, regional: planForRegion(plan, dossier.region) });
    const apply = (changes: readonly Change[]) => {
      const { dossier, inverses } = applyChanges(get().dossier, changes);
      show(dossier);
      saver.enqueue(changes);
      return inverses;
    };
    return {
      plan,
      regional: planForRegion(plan, opened.dossier.region),
      dossier: opened.dossier,
      save: { kind: 'saved', at: opened.dossier.modifiedAt },
      undoSteps: [],
      redoSteps: [],
      session: saver.session,
      change(changes, options) {
        settleHeld();
        const list = Array.isArray(changes) ? changes : [changes];
        const undo = apply(list);
        const step: Step = { undo, redo: list, group: options?.group, at: Date.now() };
        set({ undoSteps: pushStep(get().undoSteps, step), redoSteps: [] });
      },
      read(place, read) {
        if (!held.any) saver.expect();
        held.read(place, read);
      },
      hold(place, write) {
        if (!held.any) saver.expect();
        held.hold(place, write);
      },
      current() {
        settleHeld();
        return get().dossier;
      },
      undo() {
        settleHeld();
        const step = get().undoSteps.at(-1);
        if (!step) return;
        apply(step.undo);
        set({ undoSteps: get().undoSteps.slice(0, -1), redoSteps: [...get().redoSteps, step] });
      },
      redo() {
        settleHeld();
        const step = get().redoSteps.at(-1);
        if (!step) return;
        apply(step.redo);
        set({ redoSteps: get().redoSteps.slice(0, -1), undoSteps: [...get().undoSteps, step] });
      },
      flush() {
        settleHeld();
        return saver.flush();
      },
      check() {
        settleHeld();
        return saver.check();
      },
      async settle(keep, mine) {
        settleHeld();
        let settled: CallOutput<'dossier.settle'> | undefined;
        await saver.replacing(async () => {
          const shown = get().dossier;
          settled = await client.call('dossier.settle', { id, keep, mine: mine ?? shown });
          // Steps of another version would undo what was never done in this one.
          if (mine || keep !== 'mine') {
            show(settled.dossier);
            set({ undoSteps: [], redoSteps: [] });
          }
          forgetUnsaved(memory, id);
          return { revision: settled.revision, savedAt: settled.dossier.modifiedAt };
        });
        if (!settled) throw new Error('replacing did no work');
        return settled;
      },
      async takeBack() {
        settleHeld();
        // What the other one wrote meanwhile makes this window lag behind, and the next save asks which to keep.
        await client.call('dossier.open', { id, takeOver: true });
        await saver.flush();
      },
    };
  });
}
