import { computeField, effectiveAnswer } from '../computed/index.ts';
import { answerAt, type Dossier, fieldKey, isEmptyAnswer } from '../dossier/index.ts';
import {
  conditionHolds,
  type FieldDef,
  indexPlan,
  isHiddenByRegion,
  type Plan,
  planForRegion,
  type Section,
  type Subsection,
} from '../plan/index.ts';

/** One place of the dossier where an answer may stand: a field, or a field of one item of a collection. */
export interface Slot {
  readonly key: string;
  readonly field: FieldDef;
  readonly section: Section;
  readonly subsection: Subsection;
  /** Present in a repeated sub-section: which repetition (0 = first). */
  readonly item?: { readonly id: string; readonly index: number };
}

/**
 * The slots a person sees, in reading order: conditions hold, or something was written there
 * (words never disappear because a box was unticked or a region hides the question).
 * With a section id, those of that section only.
 */
export function visibleSlots(plan: Plan, dossier: Dossier, sectionId?: string): Slot[] {
  const regional = planForRegion(plan, dossier.region);
  const lookup = (id: string) => dossier.answers[id];
  return indexPlan(regional).places.flatMap(({ field, section, subsection, collection }): Slot[] => {
    if (sectionId !== undefined && section.id !== sectionId) return [];
    const wanted =
      !isHiddenByRegion(field) &&
      conditionHolds(regional, subsection.when, lookup) &&
      conditionHolds(regional, field.when, lookup);
    const visible = (key: string) => wanted || !isEmptyAnswer(answerAt(dossier, key));
    if (!collection) return visible(field.id) ? [{ key: field.id, field, section, subsection }] : [];
    const items = dossier.collections[collection] ?? [];
    return items.flatMap(({ id }, index) => {
      const key = fieldKey(field.id, { collection, id });
      return visible(key) ? [{ key, field, section, subsection, item: { id, index } }] : [];
    });
  });
}

/** True when the slot says something: answered, taken over from elsewhere, or computed. */
export function isAnswered(plan: Plan, dossier: Dossier, slot: Slot): boolean {
  if (slot.field.type === 'computed') return computeField(plan, dossier, slot.field).kind !== 'empty';
  return !isEmptyAnswer(effectiveAnswer(plan, dossier, slot.field, slot.key).answer);
}

/**
 * The slots that must be answered. Computed fields are not: what they need is asked elsewhere.
 * A field set aside as not applicable, with its reason, is not asked any more.
 */
export function requiredSlots(plan: Plan, dossier: Dossier, sectionId?: string): Slot[] {
  const regional = planForRegion(plan, dossier.region);
  const lookup = (id: string) => dossier.answers[id];
  return visibleSlots(plan, dossier, sectionId).filter(
    ({ field, key, subsection }) =>
      field.required &&
      field.type !== 'computed' &&
      conditionHolds(regional, subsection.when, lookup) &&
      !dossier.notApplicable[key]?.trim(),
  );
}
