import { formatDate } from '../text/index.ts';
import type { Milestone } from './missions.ts';
import type { Timeline } from './timeline.ts';

/** A milestone in a sentence: « 1er juillet 2027, au plus tard le 1er octobre 2027 ». `date` writes a full ISO date. */
export function milestoneWords({ planned, limit, months, state }: Milestone, date = formatDate): string {
  const last = limit
    ? `au plus tard le ${date(limit)}`
    : months === undefined
      ? 'sans délai imposé'
      : `au plus tard ${months} mois après la signature`;
  if (!planned) return `date à prévoir, ${last}`;
  return `${date(planned)}, ${last}${state === 'late' ? ' : trop tard' : ''}`;
}

/** Everything late, a sentence each: missions planned after their deadline or that missed it, steps not done in time. */
export function lateWords({ missions, actions, today }: Timeline): string[] {
  const ofMissions = missions.flatMap(({ label, start, deployed }) =>
    [
      { step: start, verb: 'démarre', noun: 'démarrer' },
      { step: deployed, verb: 'est déployée', noun: 'être déployée' },
    ].flatMap(({ step, verb, noun }) => {
      if (step.state === 'late' && step.planned && step.limit)
        return [
          `« ${label} » ${verb} le ${formatDate(step.planned)}, après le délai du ${formatDate(step.limit)}.`,
        ];
      return step.state === 'unplanned' && step.limit && step.limit < today
        ? [`« ${label} » devait ${noun} avant le ${formatDate(step.limit)}, et aucune date n’est écrite.`]
        : [];
    }),
  );
  const ofSteps = actions.flatMap(({ title, steps }) =>
    steps
      .filter(({ overdue }) => overdue)
      .map(({ words, until }) => `${title} : « ${words} » devait finir ${byDate(until)}, et n’est pas fait.`),
  );
  return [...ofMissions, ...ofSteps];
}

function byDate(date: string): string {
  return `${date.length === 10 ? 'le' : 'en'} ${formatDate(date)}`;
}
