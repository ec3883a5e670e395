import type { Dossier } from '../dossier/index.ts';
import type { Plan } from '../plan/index.ts';
import { completenessFindings } from './completeness.ts';
import { type Finding, sortFindings } from './finding.ts';

export * from './completeness.ts';
export * from './expected-fields.ts';
export * from './finding.ts';

/** Everything missing or inconsistent in a dossier, what blocks the deposit first. Never throws. */
export function checkAll(plan: Plan, dossier: Dossier): Finding[] {
  return sortFindings(completenessFindings(plan, dossier));
}
