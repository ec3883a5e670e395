import type { Plan } from '../plan/index.ts';
import { searchable } from '../text/index.ts';
import { FONCTIONNEMENT } from './bareme-schema.ts';

const EMPTY_WORDS = new Set(
  'a au aux d de des du et l la le les en mission axe option part fixe variable'.split(' '),
);

interface Candidate {
  readonly mission: string;
  readonly words: ReadonlySet<string>;
}

const cache = new WeakMap<Plan, readonly Candidate[]>();

/**
 * The mission a free text speaks of (« Mission 1 – Accès aux soins » → `accesSoins`), by the words it shares with
 * the plan's lists; `fonctionnement` likewise. Undefined when it names none, or several.
 */
export function missionOfText(plan: Plan, text: string): string | undefined {
  const words = wordsOf(text);
  // « Fonctionnement et missions » is a mix: guessing one of them would distort the shares.
  if (/\bmissions\b/i.test(searchable(text))) return undefined;
  const scores = candidates(plan).map(({ mission, words: known }) => ({
    mission,
    score: [...words].filter((word) => known.has(word)).length,
  }));
  const best = Math.max(0, ...scores.map(({ score }) => score));
  const winners = new Set(scores.filter(({ score }) => score === best).map(({ mission }) => mission));
  return best > 0 && winners.size === 1 ? [...winners][0] : undefined;
}

function candidates(plan: Plan): readonly Candidate[] {
  const known = cache.get(plan);
  if (known) return known;
  const missions = plan.lists.missionsAci?.items ?? [];
  const axes = plan.lists.axesMission?.items ?? [];
  const built = [
    { mission: FONCTIONNEMENT, words: wordsOf('Fonctionnement') },
    ...missions.map(({ id, label }) => ({ mission: id, words: wordsOf(`${label} ${id}`) })),
    ...axes.flatMap(({ mission, label }) => (mission ? [{ mission, words: wordsOf(label) }] : [])),
  ];
  cache.set(plan, built);
  return built;
}

// Plurals are cut so that « crise » meets « crises ».
function wordsOf(text: string): Set<string> {
  const words = searchable(text)
    .split(' ')
    .map((word) => word.replace(/s$/, ''));
  return new Set(words.filter((word) => word.length > 1 && !EMPTY_WORDS.has(word)));
}
