import type { Rule } from '../../rule.ts';
import { associationForm } from './association.ts';
import { coreMissions } from './core-missions.ts';
import { missionDates, missionDeadlines, simulationStart } from './deadlines.ts';
import { groundsSetAside, groundsTooShort } from './grounds.ts';
import { healthData } from './health-data.ts';
import { neighbours } from './neighbours.ts';
import { nearThreshold, smallPopulation } from './size.ts';
import { flatIndemnity, severalProfessions, variableTakenForGranted } from './team.ts';

/** What the law, the ACI and the ARS look at. */
export const legalRules: readonly Rule[] = [
  coreMissions,
  missionDeadlines,
  missionDates,
  simulationStart,
  associationForm,
  groundsSetAside,
  groundsTooShort,
  neighbours,
  nearThreshold,
  smallPopulation,
  severalProfessions,
  flatIndemnity,
  variableTakenForGranted,
  healthData,
];
