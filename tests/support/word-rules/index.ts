import type { WordFile } from '../word-file.ts';
import { fieldRules, listRules } from './fields.ts';
import { headingRules } from './headings.ts';
import { packageRules } from './package.ts';
import type { WordRule } from './rule.ts';
import { styleRules } from './styles.ts';
import { tableRules } from './tables.ts';

/** What must hold in every Word file made, by what it says. */
export const WORD_RULES: Readonly<Record<string, WordRule>> = {
  ...headingRules,
  ...styleRules,
  ...tableRules,
  ...fieldRules,
  ...listRules,
  ...packageRules,
};

/** Every fault of a Word file, with the rule it breaks. */
export function faultsOf(file: WordFile): string[] {
  return Object.entries(WORD_RULES).flatMap(([name, rule]) => rule(file).map((fault) => `${name}: ${fault}`));
}
