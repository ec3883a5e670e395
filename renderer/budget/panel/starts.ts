import type { Dossier } from '../../../app/dossier/index.ts';
import { type AciBareme, missionLabel, type StartPlace, startPlaces } from '../../../app/finance/index.ts';
import { listOptions, type Plan } from '../../../app/plan/index.ts';

/** A mission one may take on, and where its start is written. */
export interface MissionStart {
  readonly id: string;
  readonly label: string;
  readonly place: StartPlace | undefined;
  /** The date shown; undefined when the table tells none. */
  readonly shown: string | undefined;
}

/** The missions of the plan in the scale's short words, with their start. */
export function startsOf(
  plan: Plan,
  dossier: Dossier,
  signature: string,
  bareme: AciBareme | undefined,
): MissionStart[] {
  const places = startPlaces(plan, dossier, signature);
  return listOptions(plan, 'missionsAci').map(({ id, label }) => {
    const place = places.find(({ mission }) => mission === id);
    const known = bareme?.missions.some((mission) => mission.id === id);
    return { id, label: bareme && known ? missionLabel(bareme, id) : label, place, shown: place?.date };
  });
}
