import { indexPlan, type Plan } from '../plan/index.ts';
import type { Candidate } from './candidates.ts';
import type { ImportSynonyms } from './synonyms.ts';

/**
 * The rich-text field that takes the words written under a heading matched to this place: the field itself, the
 * one the synonyms name, or the only kind of field a sub-section has for words. Undefined when the plan has none.
 */
export function receiverOf(synonyms: ImportSynonyms, candidate: Candidate): string | undefined {
  const { field, subsection, section, collection } = candidate;
  if (field?.type === 'richText') return field.id;
  const { receivers, collections } = synonyms;
  if (collection) return collections[collection]?.receiver;
  const named =
    (field && receivers[field.id]) ?? (subsection ? receivers[subsection.id] : receivers[section.id]);
  if (named) return named;
  const fields =
    subsection?.fields ?? (section.subsections.length === 1 ? section.subsections[0]?.fields : []);
  return fields?.find(({ type, when }) => type === 'richText' && !when)?.id;
}

/** The name of a place for people: section, then field. */
export function placeLabel(plan: Plan, fieldId: string): string {
  const place = indexPlan(plan).place(fieldId);
  if (!place) return fieldId;
  const { field, section, subsection } = place;
  const under = section.subsections.length > 1 && !subsection.repeat ? subsection.title : undefined;
  return [section.shortTitle, under, field.label]
    .filter((part, index, all) => part && part !== all[index - 1])
    .join(' › ');
}
