import type { Rule } from '../../rule.ts';
import { hollowAction } from './hollow-actions.ts';
import { brokenReference, indicatorWithoutAction } from './links.ts';
import { actionOutsideMissions, missionWithoutAction } from './missions.ts';
import { actionWithoutNeed, needWithoutAction } from './needs.ts';

/** Finding → need → mission → action → indicator → means: no broken link. */
export const threadRules: readonly Rule[] = [
  needWithoutAction,
  actionWithoutNeed,
  missionWithoutAction,
  actionOutsideMissions,
  indicatorWithoutAction,
  hollowAction,
  brokenReference,
];
