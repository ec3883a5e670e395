import type { EarlyAnswers } from '../client/early-answers.ts';

/** What the first page leaves to the program, which is built apart and comes after it. */
export interface Handover {
  readonly answers: EarlyAnswers | undefined;
  /** That of a first opening, which is no longer in the address; it is good for one exchange, and given once. */
  readonly takeToken: () => string | undefined;
  /** Resolves once the first page is drawn, or will not be. */
  readonly drawn: Promise<void>;
  /** The program takes the page over: what {@link endFirstPage} says. */
  readonly end: () => () => void;
  /** The program cannot come: says so in its place. */
  readonly fail: () => void;
}

declare global {
  interface Window {
    prefigureFirst?: Handover;
  }
}
