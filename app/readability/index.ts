export { ADVICE, hintTitle, summarizeHints } from './advice.ts';
export { fieldReadability } from './field-readability.ts';
export type { ReadabilityHint, ReadabilityKind } from './hint.ts';
export { isPlainLanguage, PLAIN_WORDS, USUAL_WORDS } from './plain-language.ts';
