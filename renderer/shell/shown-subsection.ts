import { parseFieldKey } from '../../app/dossier/index.ts';
import { indexPlan, type Plan, type Subsection } from '../../app/plan/index.ts';
import { START_PAGE } from '../state/index.ts';
import type { DossierRoute } from './dossier-page.tsx';

/** True when a route shows « Par où commencer »: it names it, or names nothing in a dossier that is no example. */
export function isStartPage(plan: Plan, route: DossierRoute, example: boolean | undefined): boolean {
  const { place, subsection, field } = route;
  if (place !== 'redaction' || !plan.order || field) return false;
  return subsection === START_PAGE || (!subsection && !example);
}

/** The sub-section a route shows in Rédaction: the one it names, its field's, or the first; undefined elsewhere. */
export function shownSubsection(plan: Plan, route: DossierRoute): Subsection | undefined {
  if (route.place !== 'redaction') return undefined;
  const index = indexPlan(plan);
  const named = route.subsection && index.subsection(route.subsection)?.subsection;
  const ofField = route.field && index.place(parseFieldKey(route.field).field)?.subsection;
  return named || ofField || plan.sections[0]?.subsections[0];
}
