import { parseFieldKey } from '../../app/dossier/index.ts';
import { fieldDestinations, indexPlan, type Plan, type PlanDocument } from '../../app/plan/index.ts';

/** The documents in which the answer to a field is read; none for what stays within the team. */
export function documentsOfField(plan: Plan, key: string): PlanDocument[] {
  const place = indexPlan(plan).place(parseFieldKey(key).field);
  if (!place) return [];
  const destinations = fieldDestinations(place);
  return plan.documents.filter(({ includes }) => includes.some((each) => destinations.includes(each)));
}

/** The document to open for a field: the one being read if it has it, else the project, else any that has it. */
export function documentToOpen(
  plan: Plan,
  key: string | undefined,
  current: PlanDocument['id'],
): PlanDocument['id'] {
  const ids = key === undefined ? [] : documentsOfField(plan, key).map(({ id }) => id);
  return [current, 'projet' as const].find((id) => ids.includes(id)) ?? ids[0] ?? current;
}
