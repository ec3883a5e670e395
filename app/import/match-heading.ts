import { searchable } from '../text/index.ts';
import { type Candidate, type Candidates, placeId } from './candidates.ts';
import { stems, withoutNumbering } from './words.ts';

/** Where a heading stands: what the headings above it were matched to. */
export interface MatchContext {
  readonly section?: string;
  readonly subsection?: string;
  /** Collection of the item being read (a fiche action). */
  readonly collection?: string;
}

export interface HeadingMatch {
  readonly candidate: Candidate;
  /** From 0 to 1. */
  readonly score: number;
  /** True when another place of the plan answers as well: a person must choose. */
  readonly ambiguous: boolean;
}

/** From this score on a match is applied without asking. */
export const SURE = 0.66;
/** From this score on a match is worth proposing. */
export const WORTH_ASKING = 0.42;

/** The place of the plan a heading speaks of; undefined when none is worth proposing. */
export function matchHeading(
  { all, weight }: Candidates,
  title: string,
  context: MatchContext,
): HeadingMatch | undefined {
  const bare = withoutNumbering(title);
  const phrase = searchable(bare);
  const words = stems(bare);
  const best = new Map<string, { candidate: Candidate; score: number }>();
  for (const candidate of all) {
    if (!isReachable(candidate, context)) continue;
    const score = likeness(phrase, words, candidate, weight) * nearness(candidate, context);
    const id = placeId(candidate);
    if (score >= WORTH_ASKING && score > (best.get(id)?.score ?? 0)) best.set(id, { candidate, score });
  }
  const [first, second] = [...best.values()].sort(
    (left, right) => right.score - left.score || depth(right.candidate) - depth(left.candidate),
  );
  if (!first) return undefined;
  const ambiguous =
    second !== undefined && first.score - second.score < 0.02 && !isWithin(first.candidate, second.candidate);
  return { ...first, ambiguous };
}

// At equal likeness the narrower place is the better answer.
function depth({ subsection, field }: Candidate): number {
  return (subsection ? 1 : 0) + (field ? 1 : 0);
}

function isReachable(candidate: Candidate, context: MatchContext): boolean {
  if (candidate.collection !== context.collection) return false;
  return !candidate.insideOnly || candidate.section.id === context.section;
}

function likeness(
  phrase: string,
  words: readonly string[],
  candidate: Candidate,
  weight: (word: string) => number,
): number {
  if (phrase === candidate.phrase) return 1;
  const sum = (list: readonly string[]) => list.reduce((total, word) => total + weight(word), 0);
  const common = words.filter((word) => candidate.words.includes(word));
  if (!common.length) return 0;
  const shared = sum(common);
  const overlap = (2 * shared) / (sum(words) + sum(candidate.words));
  // A long heading that says the whole of a name of several words speaks of it, whatever else it says.
  const whole = candidate.words.length > 1 && common.length === candidate.words.length ? 0.7 : 0;
  return Math.min(0.98, Math.max(overlap, whole));
}

function nearness(candidate: Candidate, { section, subsection }: MatchContext): number {
  if (!section) return 1;
  if (candidate.section.id !== section) return 0.8;
  return !subsection || candidate.subsection?.id === subsection ? 1 : 0.92;
}

// A section, its sub-section and its field often bear the same name: no doubt there.
function isWithin(one: Candidate, other: Candidate): boolean {
  if (one.section.id !== other.section.id || (one.field && other.field)) return false;
  return !one.subsection || !other.subsection || one.subsection.id === other.subsection.id;
}
