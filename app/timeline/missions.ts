import { chosenMissions, missionRows, missionSteps } from '../checks/index.ts';
import { addMonths, textCell } from '../computed/index.ts';
import type { Dossier, Row } from '../dossier/index.ts';
import { fullDate } from '../finance/index.ts';
import type { Plan } from '../plan/index.ts';

/** The start or the full deployment of a mission: when the team plans it, and the last day the contract gives. */
export interface Milestone {
  /** Full ISO date; undefined when it is written nowhere. */
  readonly planned: string | undefined;
  /** Full ISO date; undefined without a legal deadline or without a signature to count from. */
  readonly limit: string | undefined;
  /** Months after the signature, from the list of missions. */
  readonly months: number | undefined;
  readonly state: 'onTime' | 'late' | 'unplanned' | 'free';
}

/** A mission taken on, with its two milestones. */
export interface MissionLine {
  readonly id: string;
  readonly label: string;
  readonly start: Milestone;
  readonly deployed: Milestone;
  /** Table where both are planned; undefined in a plan that has none. */
  readonly field: string | undefined;
}

/**
 * The missions taken on, when each starts and is deployed, and the months the ACI gives from the signature
 * (`startMonths` and `deployMonths` of the plan's list `missionsAci`, with their source there).
 */
export function missionLines(plan: Plan, dossier: Dossier, signature: string | undefined): MissionLine[] {
  // What is asked here never reads the written answers.
  const context = { plan, dossier, written: () => [] };
  return chosenMissions(context).map((mission) => {
    const { rows } = missionRows(context, mission, 'demarrage');
    const { start, deployed } = missionSteps(rows, signature);
    return {
      id: mission.id,
      label: mission.label,
      start: milestone(start, mission.startMonths, signature),
      deployed: milestone(deployed, mission.deployMonths, signature),
      field: mission.field('demarrage'),
    };
  });
}

function milestone(
  step: { readonly row: Row; readonly months: number | undefined } | undefined,
  months: number | undefined,
  signature: string | undefined,
): Milestone {
  const limit = signature && months !== undefined ? addMonths(signature, months) : undefined;
  const counted =
    signature && step?.months !== undefined && Number.isInteger(step.months) && step.months >= 0
      ? addMonths(signature, step.months)
      : undefined;
  const planned = fullDate(step && textCell(step.row.date)) ?? counted;
  return { planned, limit, months, state: stateOf(planned, limit) };
}

function stateOf(planned: string | undefined, limit: string | undefined): Milestone['state'] {
  if (!planned) return 'unplanned';
  if (!limit) return 'free';
  return planned > limit ? 'late' : 'onTime';
}
