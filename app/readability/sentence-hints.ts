import { acronymsOf } from './acronyms.ts';
import type { ReadabilityHint } from './hint.ts';
import { passiveForms } from './passive.ts';
import { PLAIN_WORDS, USUAL_WORDS } from './plain-language.ts';
import { countWords, splitSentences, withoutAddresses } from './sentences.ts';

export interface ReadabilityRules {
  /** Written for the public: short sentences, active voice, no signs, one idea at a time. */
  readonly plain: boolean;
  /** True when the reader of the document is told what the acronym means. */
  readonly explained: (acronym: string) => boolean;
}

const SIGNS = /[&<>§%]/g;
const LINKS =
  /(?<![\p{L}’'])(?:qui|que|dont|où|mais|car|donc|puis|lorsque|quand|afin|pour que|parce que|puisque|tandis que|alors que|ainsi que|et (?:je|tu|il|elle|on|nous|vous|ils|elles|cela))(?![\p{L}’'])|qu[’']|;/giu;
/** Links between clauses from which a sentence says several things. */
const MANY_LINKS = 2;
const FEW_WORDS = 8;

/** What makes a text hard to read, sentence by sentence; an acronym is told once. */
export function textHints(text: string, rules: ReadabilityRules): ReadabilityHint[] {
  const told = new Set<string>();
  return splitSentences(text).flatMap((sentence): ReadabilityHint[] => {
    const acronyms = acronymsOf(sentence).filter((each) => !told.has(each) && !rules.explained(each));
    for (const each of acronyms) told.add(each);
    return [
      ...lengthHints(sentence, rules.plain),
      ...acronyms.map((found): ReadabilityHint => ({ kind: 'acronym', sentence, found })),
      ...(rules.plain ? plainHints(sentence) : []),
    ];
  });
}

function lengthHints(sentence: string, plain: boolean): ReadabilityHint[] {
  const words = countWords(sentence);
  if (words > (plain ? PLAIN_WORDS : USUAL_WORDS)) return [{ kind: 'longSentence', sentence, words }];
  // A long sentence already asks to be cut: it is not said twice.
  const links = sentence.match(LINKS)?.length ?? 0;
  return plain && words > FEW_WORDS && links >= MANY_LINKS ? [{ kind: 'manyIdeas', sentence }] : [];
}

function plainHints(sentence: string): ReadabilityHint[] {
  const signs = [...new Set(withoutAddresses(sentence).match(SIGNS))];
  const passives = passiveForms(sentence);
  return [
    ...passives.map((found): ReadabilityHint => ({ kind: 'passive', sentence, found })),
    ...(signs.length ? [{ kind: 'sign' as const, sentence, found: signs.join(' ') }] : []),
  ];
}
