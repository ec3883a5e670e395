import type { OrderStep, PlanOrder } from '../../../app/plan/index.ts';
import type { PlanTree, TreePage, TreeState } from '../model/plan-tree.ts';

/** One step of the proposed order of work, with how far it is. */
export interface WorkStep extends OrderStep {
  /** 1 for the first step of all. */
  readonly number: number;
  readonly pages: readonly TreePage[];
  /** Required answers that are missing. */
  readonly missing: number;
  readonly state: TreeState;
  /** The page to open: the first that lacks something. */
  readonly goal: TreePage;
}

export interface WorkPhase {
  readonly title: string;
  readonly steps: readonly WorkStep[];
}

/** The proposed order as it stands for this dossier; steps of which nothing is asked are left out. */
export function workPhases(order: PlanOrder, tree: PlanTree): WorkPhase[] {
  let number = 0;
  return order.phases.flatMap(({ title, steps }) => {
    const shown = steps.flatMap((step): WorkStep[] => {
      const pages = step.subsections.flatMap((id) =>
        tree.pages.filter(({ subsection }) => subsection === id),
      );
      const [first] = pages;
      if (!first) return [];
      number += 1;
      const missing = pages.reduce((sum, page) => sum + page.missing, 0);
      const goal = pages.find((page) => page.missing > 0) ?? first;
      return [{ ...step, number, pages, missing, goal, state: stateOf(pages, missing) }];
    });
    return shown.length ? [{ title, steps: shown }] : [];
  });
}

/** The first step that is not done; undefined when all are. */
export function nextStep(phases: readonly WorkPhase[]): WorkStep | undefined {
  return phases.flatMap(({ steps }) => steps).find(({ state }) => state !== 'done');
}

function stateOf(pages: readonly TreePage[], missing: number): TreeState {
  const begun = pages.some(({ state }) => state !== 'empty');
  const asked = pages.some((page) => page.count.required > 0 || page.missing > 0);
  if (missing === 0 && (asked || begun)) return 'done';
  return begun ? 'partial' : 'empty';
}
