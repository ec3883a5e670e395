import type { Dossier } from '../dossier/index.ts';
import { type Plan, planForRegion } from '../plan/index.ts';
import { completenessFindings } from './completeness.ts';
import { type Finding, sortFindings } from './finding.ts';
import { listWrittenAnswers } from './reading/index.ts';
import { type Recording, recordReads } from './recording.ts';
import type { CheckContext, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

/** Gives every finding of a dossier; asked again after a change, runs only the checks whose reading changed. */
export type Checker = (dossier: Dossier) => readonly Finding[];

/**
 * A checker of one plan. It keeps the last dossier's findings: use one for each open dossier.
 * `rules` are run beside completeness.
 */
export function createChecker(plan: Plan, rules: readonly Rule[] = RULES): Checker {
  const checks = [...completenessRules(plan), ...rules].map(remembering);
  let last: { readonly dossier: Dossier; readonly findings: readonly Finding[] } | undefined;
  return (dossier) => {
    if (last?.dossier === dossier) return last.findings;
    const findings = checks.flatMap((check) => check(plan, dossier));
    last = { dossier, findings: sortFindings(findings, planForRegion(plan, dossier.region)) };
    return last.findings;
  };
}

/** Runs every check without remembering anything. */
export function runAll(plan: Plan, dossier: Dossier): Finding[] {
  const regional = planForRegion(plan, dossier.region);
  const context = { plan: regional, dossier, written: () => listWrittenAnswers(dossier) };
  const findings = [...completenessRules(plan), ...RULES].flatMap((rule) => runRule(rule, context));
  return sortFindings(findings, regional);
}

// One by section, so that typing in one section leaves the others alone.
function completenessRules(plan: Plan): Rule[] {
  return plan.sections.map(({ id }) => ({
    id: `manque-${id}`,
    levels: ['bloquant', 'a_corriger', 'conseil'],
    // It reads "not applicable" itself, field by field.
    silenceable: false,
    check: ({ dossier }) => completenessFindings(plan, dossier, id),
  }));
}

function runRule(rule: Rule, context: CheckContext): Finding[] {
  const findings = rule.check(context);
  if (rule.silenceable === false) return findings;
  return findings.filter(({ field }) => !context.dossier.notApplicable[field]?.trim());
}

function remembering(rule: Rule): (plan: Plan, dossier: Dossier) => readonly Finding[] {
  let last: { readonly recording: Recording; readonly findings: readonly Finding[] } | undefined;
  return (plan, dossier) => {
    if (last?.recording.sameIn(dossier)) return last.findings;
    const recording = recordReads(dossier);
    const { view, written } = recording;
    const context = { plan: planForRegion(plan, view.region), dossier: view, written };
    last = { recording, findings: runRule(rule, context) };
    return last.findings;
  };
}
