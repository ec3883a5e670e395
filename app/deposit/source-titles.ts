import type { Plan } from '../plan/index.ts';

/** The titles of sources by id, without repeats. */
export function sourceTitles(plan: Plan, ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => plan.sources[id]?.title ?? id))];
}
