import type { Dossier } from '../dossier/index.ts';
import { indexPlan, type Plan } from '../plan/index.ts';
import type { Finding, FindingLevel } from './finding.ts';
import type { WrittenAnswer } from './reading/texts.ts';

/** What a rule may read. `dossier` may be a recording view: read it, never keep it. */
export interface CheckContext {
  /** The plan as the dossier's ARS wants it. */
  readonly plan: Plan;
  readonly dossier: Dossier;
  /** Every answer of the dossier that may hold words. */
  readonly written: () => readonly WrittenAnswer[];
}

/** One check: a pure function of what it reads in the context. It never throws on a valid dossier. */
export interface Rule {
  /** Head of its findings' ids. */
  readonly id: string;
  /** Every level it may give. */
  readonly levels: readonly FindingLevel[];
  /** False when setting the field aside as not applicable must not silence it. */
  readonly silenceable?: false;
  readonly check: (context: CheckContext) => Finding[];
}

/** A finding's content; its id is made of the rule's, the field key and `part` (a row id, say). */
export interface FindingDraft extends Omit<Finding, 'id'> {
  readonly part?: string | undefined;
}

/** A rule whose findings are named after it; two of the same name are told apart by their rank. */
export function defineRule(
  rule: Omit<Rule, 'check'> & { readonly check: (context: CheckContext) => FindingDraft[] },
): Rule {
  return {
    ...rule,
    check: (context) => {
      const ranks = new Map<string, number>();
      return rule.check(context).map(({ part, ...draft }) => {
        const name = [rule.id, draft.field, ...(part ? [part] : [])].join(':');
        const rank = (ranks.get(name) ?? 0) + 1;
        ranks.set(name, rank);
        return { id: rank > 1 ? `${name}:${rank}` : name, ...draft };
      });
    },
  };
}

/** True when the plan has this field: a rule on it says nothing in a plan that does not ask for it. */
export function hasField(plan: Plan, id: string): boolean {
  return indexPlan(plan).place(id)?.field.id === id;
}
