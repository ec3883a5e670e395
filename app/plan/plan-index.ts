import type { Destination, FieldDef, Option, Plan, Section, Subsection } from './schema.ts';

/** Where a field stands in its plan. */
export interface FieldPlace {
  readonly field: FieldDef;
  readonly section: Section;
  readonly subsection: Subsection;
  /** Id of the collection (e.g. `fichesAction`) when the field repeats; undefined otherwise. */
  readonly collection: string | undefined;
}

/** Every sub-section of a plan, in reading order. */
export function planSubsections(plan: Plan): Subsection[] {
  return plan.sections.flatMap((section) => section.subsections);
}

/** Every field of a plan, in reading order. */
export function planFields(plan: Plan): FieldDef[] {
  return planSubsections(plan).flatMap((subsection) => subsection.fields);
}

/** Fast lookups over one plan; build once per plan with {@link indexPlan}. */
export interface PlanIndex {
  readonly plan: Plan;
  /** By field id, then by `sourceId` as a second chance (ids of the published outline). */
  place(fieldId: string): FieldPlace | undefined;
  readonly places: readonly FieldPlace[];
  readonly collections: ReadonlyMap<string, Subsection>;
  subsection(id: string): { section: Section; subsection: Subsection } | undefined;
}

const cache = new WeakMap<Plan, PlanIndex>();

/** Indexes a plan; the index is kept as long as the plan object lives. */
export function indexPlan(plan: Plan): PlanIndex {
  const known = cache.get(plan);
  if (known) return known;
  const places: FieldPlace[] = [];
  const collections = new Map<string, Subsection>();
  const subsections = new Map<string, { section: Section; subsection: Subsection }>();
  for (const section of plan.sections) {
    for (const subsection of section.subsections) {
      subsections.set(subsection.id, { section, subsection });
      const collection = subsection.repeat?.collection;
      if (collection) collections.set(collection, subsection);
      for (const field of subsection.fields) places.push({ field, section, subsection, collection });
    }
  }
  const byId = new Map<string, FieldPlace>();
  for (const place of places) if (place.field.sourceId) byId.set(place.field.sourceId, place);
  for (const place of places) byId.set(place.field.id, place);
  const index: PlanIndex = {
    plan,
    places,
    collections,
    place: (id) => byId.get(id),
    subsection: (id) => subsections.get(id),
  };
  cache.set(plan, index);
  return index;
}

/** Where an answer to this field goes: its own destinations, else its section's. */
export function fieldDestinations(place: FieldPlace): readonly Destination[] {
  return place.field.documents ?? place.section.documents;
}

/** The options of a list of the plan; an unknown list has none. */
export function listOptions(plan: Plan, list: string | undefined): readonly Option[] {
  return (list && plan.lists[list]?.items) || [];
}

/** The words for an option id; an id that is not in the list is its own words (open lists). */
export function optionLabel(plan: Plan, list: string | undefined, id: string): string {
  return listOptions(plan, list).find((option) => option.id === id)?.label ?? id;
}
