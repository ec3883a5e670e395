import type { Rule } from '../rule.ts';
import { coherenceRules } from './coherence/index.ts';
import { identifierRules } from './identifiers/index.ts';
import { legalRules } from './legal/index.ts';
import { personRules } from './persons/index.ts';
import { planRules } from './plan-rules.ts';
import { sumRules } from './sums/index.ts';
import { threadRules } from './thread/index.ts';

/** Every check but completeness, which depends on the plan's sections. */
export const RULES: readonly Rule[] = [
  ...sumRules,
  ...coherenceRules,
  ...threadRules,
  ...legalRules,
  ...personRules,
  ...identifierRules,
  planRules,
];
