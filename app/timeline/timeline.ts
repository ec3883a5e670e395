import { signatureDate } from '../checks/index.ts';
import type { Dossier } from '../dossier/index.ts';
import { signatureOf } from '../finance/index.ts';
import type { Plan } from '../plan/index.ts';
import { type ActionLine, actionLines } from './actions.ts';
import { type MissionLine, missionLines } from './missions.ts';
import { type Quarter, quartersBetween } from './quarters.ts';

/** The missions and the actions by quarter, with the deadlines of the contract. */
export interface Timeline {
  /** Signature of the contract (full ISO), planned or done; undefined when nothing in the dossier tells it. */
  readonly signature: string | undefined;
  readonly today: string;
  readonly quarters: readonly Quarter[];
  readonly missions: readonly MissionLine[];
  readonly actions: readonly ActionLine[];
}

/** Reads the timeline out of a dossier; `today` is a full ISO date. Empty `quarters` when nothing has a date. */
export function timelineOf(plan: Plan, dossier: Dossier, today: string): Timeline {
  const read = signatureOf(plan, dossier, today);
  const signature = read.from === 'today' ? signatureDate(dossier) : read.date;
  const missions = missionLines(plan, dossier, signature);
  const actions = actionLines(dossier, today);
  const dates = [
    signature,
    ...missions.flatMap(({ start, deployed }) => [
      start.planned,
      start.limit,
      deployed.planned,
      deployed.limit,
    ]),
    ...actions.flatMap(({ from, to }) => [from, to]),
  ]
    .filter((date) => date !== undefined)
    .sort();
  const [first] = dates;
  const last = dates.at(-1);
  const quarters = first && last ? quartersBetween(first, last) : [];
  return { signature, today, quarters, missions, actions };
}

/** Where a full ISO date falls, from 0 (first day) to 1 (last day); undefined outside of the quarters. */
export function shareOf(quarters: readonly Quarter[], date: string): number | undefined {
  const from = quarters[0]?.from;
  const to = quarters.at(-1)?.to;
  if (!from || !to || date < from || date > to) return undefined;
  return (time(date) - time(from)) / (time(to) - time(from));
}

function time(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
