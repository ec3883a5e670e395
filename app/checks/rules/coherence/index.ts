import type { Rule } from '../../rule.ts';
import { datesReversed } from './dates.ts';
import { impossibleValue } from './impossible-value.ts';
import { indicatorTwins } from './indicator-twins.ts';
import { measurableIndicators } from './measurable.ts';
import { percentCount, proseShare } from './percent-count.ts';
import { proseChange } from './prose-change.ts';
import { referencePopulation } from './reference-population.ts';
import { sourceAndYear } from './source-year.ts';
import { startChangeTarget } from './start-change-target.ts';
import { targetDirection } from './target-direction.ts';
import { twoValues } from './two-values.ts';
import { figureYear } from './year.ts';

/** Figures and dates that must not contradict each other. */
export const coherenceRules: readonly Rule[] = [
  startChangeTarget,
  proseChange,
  targetDirection,
  percentCount,
  proseShare,
  twoValues,
  indicatorTwins,
  referencePopulation,
  sourceAndYear,
  figureYear,
  impossibleValue,
  measurableIndicators,
  datesReversed,
];
