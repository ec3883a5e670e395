import type { Evidence } from '../plan/index.ts';
import { type StructureId, sourceTitlesOf } from './comparison-schema.ts';
import type {
  AnswerTest,
  Orientation,
  OrientationAnswers,
  OrientationQuestion,
  OrientationRule,
} from './orientation-schema.ts';

/** A structure, and what stands between the team and it. */
export interface StructureNeeds {
  readonly structure: StructureId;
  readonly needs: readonly string[];
}

export interface OrientationResult {
  /** The structure that fits, or the nearest one. */
  readonly structure: StructureId;
  /** False when no rule holds in full: `missing` says what the nearest one still lacks. */
  readonly reached: boolean;
  readonly rule: {
    readonly id: string;
    readonly title: string;
    readonly because: string;
    readonly evidence: Evidence;
    readonly sources: readonly string[];
  };
  /** Structures whose own rule holds in full as well. */
  readonly also: readonly StructureId[];
  /** What the rule lacks, then what funding or purpose still asks. */
  readonly missing: readonly string[];
  /** What the structure above would need. */
  readonly next: StructureNeeds | null;
  /** What the team could already be while it gathers what is missing. */
  readonly meanwhile: StructureId | null;
  readonly excluded: readonly {
    readonly structures: readonly StructureId[];
    readonly because: string;
    readonly wayOut: string;
  }[];
  readonly cumulation: string;
  /** Questions that apply and have no answer. */
  readonly unanswered: readonly string[];
}

/** The questions that apply to these answers, in order. */
export function questionsFor(
  { questions }: Orientation,
  answers: OrientationAnswers,
): readonly OrientationQuestion[] {
  return questions.filter(({ when }) => !when || holds(when, answers));
}

/**
 * The first rule that holds in full decides; when none does, the nearest one is told with what it lacks, so that
 * nobody is left without a way on. Answers to questions that do not apply count for nothing.
 */
export function orient(orientation: Orientation, given: OrientationAnswers): OrientationResult {
  const asked = questionsFor(orientation, given);
  const answers = Object.fromEntries(
    asked.flatMap(({ id }) => {
      const answer = given[id];
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
  const { rules } = orientation;
  const decided = rules.find((rule) => unmet(rule, answers).length === 0);
  const rule = decided ?? nearest(rules, answers);
  const above = rules.find(({ structure }) => structure === rule.next);
  return {
    structure: rule.structure,
    reached: decided !== undefined,
    rule: {
      id: rule.id,
      title: rule.title,
      because: rule.because,
      evidence: rule.evidence,
      sources: sourceTitlesOf(orientation.sources, rule.sources),
    },
    also: rules.filter((each) => each !== rule && !unmet(each, answers).length).map((each) => each.structure),
    missing: [...unmet(rule, answers), ...failing(rule.checks, answers)],
    next: above ? { structure: above.structure, needs: unmet(above, answers) } : null,
    meanwhile: decided ? null : stepMeanwhile(rules, rule, answers),
    excluded: orientation.exclusions
      .filter(({ when }) => when.every((test) => holds(test, answers)))
      .map(({ structures, because, wayOut }) => ({ structures, because, wayOut })),
    cumulation: orientation.cumulation,
    unanswered: asked.filter(({ id }) => answers[id] === undefined).map(({ id }) => id),
  };
}

function unmet({ when }: OrientationRule, answers: OrientationAnswers): string[] {
  return failing(when, answers);
}

function failing(
  tests: readonly (AnswerTest & { readonly missing: string })[],
  answers: OrientationAnswers,
): string[] {
  return tests.filter((test) => !holds(test, answers)).map(({ missing }) => missing);
}

// What the team wants (a rule's first condition) counts more than how much is missing; at the same distance, the
// lighter structure, which comes later, is the safer step.
function nearest(rules: readonly OrientationRule[], answers: OrientationAnswers): OrientationRule {
  const distance = (rule: OrientationRule) => {
    const [wish] = rule.when;
    const lacking = unmet(rule, answers).length;
    const wanted = wish && holds(wish, answers) ? 0 : wish && answers[wish.question] === undefined ? 1 : 2;
    const nothingYet = lacking === rule.when.length ? 1 : 0;
    return wanted * 1_000 + nothingYet * 100 + lacking;
  };
  return rules.reduce((best, rule) => (distance(rule) <= distance(best) ? rule : best));
}

// The lightest structure whose conditions, its purpose apart, are all met.
function stepMeanwhile(
  rules: readonly OrientationRule[],
  near: OrientationRule,
  answers: OrientationAnswers,
): StructureId | null {
  const possible = rules.filter((rule) => {
    const [, ...others] = rule.when;
    return rule !== near && others.length > 0 && failing(others, answers).length === 0;
  });
  return possible.at(-1)?.structure ?? null;
}

/** True when an answer passes every test; a missing answer passes none. */
export function holds(test: AnswerTest, answers: OrientationAnswers): boolean {
  const answer = answers[test.question];
  if (answer === undefined) return false;
  const chosen = [answer].flat();
  const { in: among, includes, includesAny, atLeast, atMost } = test;
  return (
    (!among || chosen.some((each) => among.includes(String(each)))) &&
    (!includes || includes.every((id) => chosen.includes(id))) &&
    (!includesAny || includesAny.some((id) => chosen.includes(id))) &&
    (atLeast === undefined || (typeof answer === 'number' && answer >= atLeast)) &&
    (atMost === undefined || (typeof answer === 'number' && answer <= atMost))
  );
}
