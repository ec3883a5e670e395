import { type Change, parseFieldKey } from '../../app/dossier/index.ts';
import { indexPlan, type Plan } from '../../app/plan/index.ts';

/** The field or repeated sub-section a change touches, in words, and its sub-section's id; undefined if neither. */
export function describeChange(
  plan: Plan,
  change: Change,
): { label: string; subsection: string } | undefined {
  const index = indexPlan(plan);
  if ('collection' in change) {
    const subsection = index.collections.get(change.collection);
    return subsection && { label: subsection.title, subsection: subsection.id };
  }
  if (!('at' in change)) return undefined;
  const place = index.place(parseFieldKey(change.at).field);
  return place && { label: place.field.label, subsection: place.subsection.id };
}
