import { useDebouncedValue } from '@mantine/hooks';
import { createContext, type ReactNode, use, useDeferredValue, useMemo } from 'react';
import { checkAll, type Finding } from '../../../app/checks/index.ts';
import type { Dossier } from '../../../app/dossier/index.ts';
import { useDossier } from '../../state/index.ts';
import { buildPlanTree, type PlanTree } from './plan-tree.ts';

interface Insights {
  readonly tree: PlanTree;
  readonly findings: readonly Finding[];
  /** The dossier they were worked out from. */
  readonly dossier: Dossier;
}

const InsightsContext = createContext<Insights | null>(null);
const QUIET_MS = 250;

/** Works out progress and findings a moment after the typing pauses: no keystroke ever waits for them. */
export function InsightsProvider({ children }: { children: ReactNode }) {
  const plan = useDossier((state) => state.plan);
  const [settled] = useDebouncedValue(
    useDossier((state) => state.dossier),
    QUIET_MS,
  );
  const dossier = useDeferredValue(settled);
  const insights = useMemo<Insights>(
    () => ({ tree: buildPlanTree(plan, dossier), findings: checkAll(plan, dossier), dossier }),
    [plan, dossier],
  );
  return <InsightsContext value={insights}>{children}</InsightsContext>;
}

/** The plan tree and the findings, slightly behind the typing. */
export function useInsights(): Insights {
  const insights = use(InsightsContext);
  if (!insights) throw new Error('useInsights outside InsightsProvider');
  return insights;
}
