import type { ImportSynonyms } from '../import/index.ts';
import { listOptions, type Plan } from '../plan/index.ts';
import { searchable } from '../text/index.ts';

/** How teams' own files name the plan's columns and options; empty when nothing is known. */
export type Synonyms = Pick<ImportSynonyms, 'columns' | 'options'>;

export const NO_SYNONYMS: Synonyms = { columns: {}, options: {} };

/** The option of a list that words stand for, accents, acronyms and other names forgiven; undefined for none. */
export function optionOfWords(
  plan: Plan,
  list: string | undefined,
  words: string,
  synonyms: Synonyms,
): string | undefined {
  const wanted = searchable(words);
  return wanted ? optionWords(plan, list, synonyms).get(wanted) : undefined;
}

const known = new WeakMap<Synonyms, Map<string, ReadonlyMap<string, string>>>();

function optionWords(plan: Plan, list: string | undefined, synonyms: Synonyms): ReadonlyMap<string, string> {
  const lists = known.get(synonyms) ?? new Map<string, ReadonlyMap<string, string>>();
  known.set(synonyms, lists);
  const id = `${plan.id} ${list}`;
  const cached = lists.get(id);
  if (cached) return cached;
  const byWords = new Map<string, string>();
  const add = (words: string, option: string) => {
    const key = searchable(words);
    if (key && !byWords.has(key)) byWords.set(key, option);
  };
  const options = listOptions(plan, list);
  for (const option of options) add(option.label, option.id);
  for (const option of options) {
    add(option.id, option.id);
    const { long, short } = parts(option.label);
    add(long, option.id);
    if (short) add(short, option.id);
    for (const word of (list && synonyms.options[list]?.[option.id]) || []) add(word, option.id);
  }
  lists.set(id, byWords);
  return byWords;
}

// « Infirmier libéral (IDEL) » is also known by each of its two parts.
function parts(label: string): { long: string; short?: string } {
  const match = /^(.+?)\s*\((\p{Lu}{2,})\)$/u.exec(label);
  return match?.[1] && match[2] ? { long: match[1], short: match[2] } : { long: label };
}
