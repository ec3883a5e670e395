import { fieldDestinations, indexPlan, type Plan, planWithAllRegions } from '../plan/index.ts';
import type { FieldChange } from './model.ts';

/**
 * True for a change that stays within the team, like what it is about: working notes, passages not placed yet, and
 * fields that go into no document.
 */
export function remainsWithin(plan: Plan, { aspect, field }: FieldChange): boolean {
  if (aspect === 'note' || aspect === 'tray') return true;
  const place = indexPlan(planWithAllRegions(plan)).place(field.split('/').at(-1) ?? field);
  return place !== undefined && fieldDestinations(place).every((each) => each === 'interne');
}
