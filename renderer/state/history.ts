import type { Change } from '../../app/dossier/index.ts';

/** One step a person would undo at once. `undo` and `redo` apply in the order given. */
export interface Step {
  readonly undo: readonly Change[];
  readonly redo: readonly Change[];
  /** Changes of the same group that follow closely are one step (typing in one field). */
  readonly group: string | undefined;
  /** Milliseconds, of the last change in it. */
  readonly at: number;
}

const GROUP_PAUSE_MS = 2_000;
const MAX_STEPS = 500;

/** Adds a step, merged into the last one when both are the same burst of typing. */
export function pushStep(steps: readonly Step[], step: Step): Step[] {
  const last = steps.at(-1);
  if (last && step.group !== undefined && last.group === step.group && step.at - last.at < GROUP_PAUSE_MS) {
    const merged: Step = {
      ...step,
      undo: [...step.undo, ...last.undo],
      redo: [...last.redo, ...step.redo],
    };
    return [...steps.slice(0, -1), merged];
  }
  return [...steps, step].slice(-MAX_STEPS);
}
