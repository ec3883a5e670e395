import { indexPlan } from './plan-index.ts';
import type { Condition, FieldDef, Plan } from './schema.ts';

/** Anything that can say what was answered to a field (top-level fields only: conditions never look inside items). */
export type Lookup = (fieldId: string) => unknown;

/** True when the condition holds; an unanswered field counts with its default. */
export function conditionHolds(plan: Plan, condition: Condition | undefined, lookup: Lookup): boolean {
  if (!condition) return true;
  const field = indexPlan(plan).place(condition.field)?.field;
  const value = lookup(condition.field) ?? field?.default;
  if (Array.isArray(value)) return value.includes(condition.includes);
  return value === condition.includes;
}

/** True when the region hid this field (it is then shown only if something was written in it). */
export function isHiddenByRegion(field: FieldDef): boolean {
  return field.when?.field === field.id;
}
