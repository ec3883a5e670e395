import type { Dossier } from '../../dossier/index.ts';
import { type Plan, planForRegion } from '../../plan/index.ts';
import { listWrittenAnswers, MISSIONS_FIELD } from '../reading/index.ts';
import { type CheckContext, hasField } from '../rule.ts';
import type { Criterion } from './criteria.ts';
import { QUESTIONS, type Question } from './questions.ts';

/** To be said wherever the questions are shown. */
export const SELF_ASSESSMENT_NOTICE =
  'Auto-évaluation avant dépôt, d’après des critères publiés : ce n’est pas un avis de l’ARS.';

/** What the dossier answers to one question of an instructor. */
export interface AssessedQuestion {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly question: string;
  readonly basis: string;
  readonly status: 'repondu' | 'partiel' | 'vide';
  readonly criteria: readonly {
    readonly label: string;
    readonly met: boolean;
    /** Keys of the fields to open. */
    readonly fields: readonly string[];
  }[];
}

/** The thirteen questions, each with what the dossier answers; none for a structure other than a CPTS. */
export function assessDossier(plan: Plan, dossier: Dossier): AssessedQuestion[] {
  if (!hasField(plan, MISSIONS_FIELD)) return [];
  const context: CheckContext = {
    plan: planForRegion(plan, dossier.region),
    dossier,
    written: () => listWrittenAnswers(dossier),
  };
  return QUESTIONS.filter(({ criteria }) =>
    criteria.some(({ fields }) => fields.every((field) => hasField(plan, field))),
  ).map((question, index) => assess(context, question, index + 1));
}

function assess(
  context: CheckContext,
  { id, question, basis, criteria }: Question,
  number: number,
): AssessedQuestion {
  const results = criteria.map((criterion) => ({
    label: criterion.label,
    fields: criterion.fields,
    met: criterion.met(context),
    begun: isBegun(context, criterion),
  }));
  const status = results.every(({ met }) => met)
    ? 'repondu'
    : results.some(({ met, begun }) => met || begun)
      ? 'partiel'
      : 'vide';
  return { id, number, question, basis, status, criteria: results.map(({ begun: _, ...shown }) => shown) };
}

function isBegun(context: CheckContext, { begun }: Criterion): boolean {
  return begun?.(context) ?? false;
}
