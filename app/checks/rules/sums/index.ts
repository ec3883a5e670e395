import type { Rule } from '../../rule.ts';
import { announcedCommunes } from './announced-communes.ts';
import { budgetBalance, voluntaryContributions } from './budget-balance.ts';
import { cashBelowZero } from './cash.ts';
import { communesTwice, communesUncounted, partialCommunes } from './communes.ts';
import { ficheBudgets } from './fiche-budgets.ts';
import { membersByTrade } from './members.ts';
import { perimeterVersion, typedPopulation } from './population.ts';
import { ageShares, postShares } from './shares.ts';
import { supplyByCommune, supplyParts } from './supply.ts';
import { thresholdAmounts, variablePart } from './variable-part.ts';

/** Totals that must agree. */
export const sumRules: readonly Rule[] = [
  budgetBalance,
  voluntaryContributions,
  variablePart,
  thresholdAmounts,
  typedPopulation,
  perimeterVersion,
  announcedCommunes,
  communesTwice,
  communesUncounted,
  partialCommunes,
  membersByTrade,
  supplyParts,
  supplyByCommune,
  ficheBudgets,
  ageShares,
  postShares,
  cashBelowZero,
];
