import type { Dossier } from '../dossier/index.ts';
import type { Plan } from '../plan/index.ts';
import type { Finding } from './finding.ts';
import { type Checker, createChecker } from './incremental.ts';

export * from './completeness.ts';
export * from './expected-fields.ts';
export * from './finding.ts';
export { type Checker, createChecker } from './incremental.ts';
export {
  chosenMissions,
  type Fiche,
  linkedFiches,
  missionRows,
  missionSteps,
  readFiches,
  signatureDate,
} from './reading/index.ts';
export type { CheckContext, Rule } from './rule.ts';
export { RULES } from './rules/index.ts';
export { type AssessedQuestion, assessDossier, SELF_ASSESSMENT_NOTICE } from './self-assessment/index.ts';

const checkers = new WeakMap<Plan, Checker>();

/**
 * Everything missing or inconsistent in a dossier, what blocks the deposit first. Never throws.
 * Pure: what the last call for this plan worked out is only used again where the dossier did not change.
 */
export function checkAll(plan: Plan, dossier: Dossier): Finding[] {
  const checker = checkers.get(plan) ?? createChecker(plan);
  checkers.set(plan, checker);
  return [...checker(dossier)];
}
