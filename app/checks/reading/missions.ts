import { isRows, type Row } from '../../dossier/index.ts';
import { missionOfText } from '../../finance/index.ts';
import { indexPlan, listOptions, type Option, type Plan } from '../../plan/index.ts';
import type { CheckContext } from '../rule.ts';

/** A mission the team chose, and the fields where it is written. */
export interface ChosenMission extends Option {
  /** Id of a field of this mission (`indicateurs`, `demarrage`…). */
  readonly field: (name: string) => string | undefined;
}

export const MISSIONS_FIELD = 'missions.choisies';

/** Ids of the missions chosen; the plan's default when the team has not answered. */
export function chosenIds({ plan, dossier }: CheckContext): readonly string[] {
  const answer =
    dossier.answers[MISSIONS_FIELD] ?? indexPlan(plan).place(MISSIONS_FIELD)?.field.default ?? [];
  return Array.isArray(answer) ? answer.filter((each): each is string => typeof each === 'string') : [];
}

/** The missions chosen, in the order of the plan. */
export function chosenMissions(context: CheckContext): ChosenMission[] {
  const chosen = new Set(chosenIds(context));
  const fields = missionFields(context.plan);
  return listOptions(context.plan, 'missionsAci')
    .filter(({ id }) => chosen.has(id))
    .map((option) => ({ ...option, field: (name) => fields.get(`${option.id}.${name}`) }));
}

function missionFields(plan: Plan): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { field, subsection } of indexPlan(plan).places) {
    const mission = subsection.when?.field === MISSIONS_FIELD ? subsection.when.includes : undefined;
    const name = /^mission[A-Z]\w*\.(\w+)$/.exec(field.id)?.[1];
    if (mission && name) found.set(`${mission}.${name}`, field.id);
  }
  return found;
}

/** The rows of a table of a mission. */
export function missionRows(
  { dossier }: CheckContext,
  mission: ChosenMission,
  name: string,
): { field: string; rows: readonly Row[] } {
  const field = mission.field(name) ?? '';
  const answer = dossier.answers[field];
  return { field, rows: isRows(answer) ? answer : [] };
}

/** The one mission a free text names (« Mission 3 – Prévention »); undefined when it names none or several. */
export function missionNamed(plan: Plan, text: string): string | undefined {
  const parts = text.split(/[,;+&/]| et /).flatMap((part) => missionOfText(plan, part) ?? []);
  return new Set(parts).size > 1 ? undefined : missionOfText(plan, text);
}

/** The mission an axis (an id of `axesMission`) belongs to. */
export function missionOfAxis(plan: Plan, axis: string): string {
  return listOptions(plan, 'axesMission').find(({ id }) => id === axis)?.mission ?? axis;
}
