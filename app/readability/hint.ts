/** What makes a sentence hard to read. */
export type ReadabilityKind = 'longSentence' | 'manyIdeas' | 'passive' | 'acronym' | 'sign';

/** One thing to make easier in an answer. Advice only: it never blocks anything. */
export interface ReadabilityHint {
  readonly kind: ReadabilityKind;
  /** The sentence as written, to be quoted. */
  readonly sentence: string;
  /** The words or signs at fault; all of the sentence when absent. */
  readonly found?: string;
  /** Number of words, of a long sentence. */
  readonly words?: number;
}
