import type { Dossier } from '../dossier/index.ts';
import type { Plan } from '../plan/index.ts';
import { type DismissedFinding, dismissalReason } from './dismissals.ts';
import type { Finding } from './finding.ts';
import { type Checker, createChecker } from './incremental.ts';

export * from './completeness.ts';
export * from './dismissals.ts';
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
 * Everything missing or inconsistent in a dossier, what blocks the deposit first, without what the team set aside.
 * Never throws. Pure: what the last call for this plan worked out is only used again where the dossier did not change.
 */
export function checkAll(plan: Plan, dossier: Dossier): Finding[] {
  return findingsOf(plan, dossier).filter((finding) => dismissalReason(dossier, finding) === undefined);
}

/** The findings that would stand if the team had not set them aside, each with its reason. */
export function dismissedFindings(plan: Plan, dossier: Dossier): DismissedFinding[] {
  if (!dossier.dismissals) return [];
  return findingsOf(plan, dossier).flatMap((finding) => {
    const reason = dismissalReason(dossier, finding);
    return reason === undefined ? [] : [{ finding, reason }];
  });
}

function findingsOf(plan: Plan, dossier: Dossier): readonly Finding[] {
  const checker = checkers.get(plan) ?? createChecker(plan);
  checkers.set(plan, checker);
  return checker(dossier);
}
