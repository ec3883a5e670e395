import { type Dossier, parseFieldKey } from '../../app/dossier/index.ts';
import { indexPlan, type Plan } from '../../app/plan/index.ts';
import type { Route } from '../state/index.ts';

/** Where a block of the document is changed: its question in Rédaction, or the place that makes it. */
export function editRoute(plan: Plan, dossier: Dossier, key: string): Route {
  const { field, item } = parseFieldKey(key);
  if (field === 'territoire.communes') return { place: 'territoire', dossier: dossier.id };
  // « Au moins une fiche » : there is no question yet, only a place to make one.
  if (indexPlan(plan).place(field)?.collection && !item) return { place: 'missions', dossier: dossier.id };
  return { place: 'redaction', dossier: dossier.id, field: key };
}
