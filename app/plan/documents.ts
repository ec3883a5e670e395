import { fieldDestinations, indexPlan } from './plan-index.ts';
import type { Plan, PlanDocument } from './schema.ts';

/** The documents in which the answer to a field is read, by field id; none for what stays within the team. */
export function documentsOfField(plan: Plan, fieldId: string): PlanDocument[] {
  const place = indexPlan(plan).place(fieldId);
  if (!place) return [];
  const destinations = fieldDestinations(place);
  return plan.documents.filter(({ includes }) => includes.some((each) => destinations.includes(each)));
}
