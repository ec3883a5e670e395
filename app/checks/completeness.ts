import type { Dossier } from '../dossier/index.ts';
import { type FieldDef, fieldDestinations, indexPlan, type Plan } from '../plan/index.ts';
import { isAnswered, requiredSlots, type Slot } from './expected-fields.ts';
import type { Finding, FindingLevel } from './finding.ts';

/** How far a dossier is: required items answered, and which are not. */
export interface Progress {
  readonly answered: number;
  readonly required: number;
  readonly missing: readonly Slot[];
  /** The same by section id. */
  readonly sections: ReadonlyMap<string, { answered: number; required: number }>;
}

/** Counts the required items of the dossier, section by section; of one section when its id is given. */
export function dossierProgress(plan: Plan, dossier: Dossier, sectionId?: string): Progress {
  const sections = new Map<string, { answered: number; required: number }>();
  const missing: Slot[] = [];
  let answered = 0;
  const slots = requiredSlots(plan, dossier, sectionId);
  for (const slot of slots) {
    const done = isAnswered(plan, dossier, slot);
    if (done) answered += 1;
    else missing.push(slot);
    const count = sections.get(slot.section.id) ?? { answered: 0, required: 0 };
    sections.set(slot.section.id, {
      answered: count.answered + (done ? 1 : 0),
      required: count.required + 1,
    });
  }
  return { answered, required: slots.length, missing, sections };
}

// The law and the contract block; a region's or custom's request is to be mended, not fatal.
function levelOf(field: FieldDef, documents: readonly string[]): FindingLevel {
  if (documents.every((document) => document === 'resume' || document === 'interne')) return 'conseil';
  return field.requiredBy === 'loi' || field.requiredBy === 'convention' ? 'bloquant' : 'a_corriger';
}

const REASON: Readonly<Record<FieldDef['requiredBy'], (plan: Plan) => string>> = {
  loi: () => 'Demandé par la loi.',
  convention: ({ agreement }) => `Demandé par l’${agreement}.`,
  region: () => 'Demandé par au moins une ARS.',
  usage: () => 'Attendu d’usage dans un projet de santé.',
};

/**
 * One finding per required item without an answer, and per repeated sub-section with too few items;
 * those of one section when its id is given.
 */
export function completenessFindings(plan: Plan, dossier: Dossier, sectionId?: string): Finding[] {
  const missing = dossierProgress(plan, dossier, sectionId).missing.map(
    ({ key, field, section, subsection, item }): Finding => {
      const documents = fieldDestinations({
        field,
        section,
        subsection,
        collection: subsection.repeat?.collection,
      });
      const which = item ? ` (${subsection.repeat?.itemLabel ?? 'élément'} ${item.index + 1})` : '';
      return {
        id: `manque:${key}`,
        level: levelOf(field, documents),
        field: key,
        message: `« ${field.label} »${which} n’est pas rempli.`,
        reason: REASON[field.requiredBy](plan),
      };
    },
  );
  const index = indexPlan(plan);
  const tooFew = [...index.collections].flatMap(([collection, { id, repeat }]): Finding[] => {
    if (sectionId !== undefined && index.subsection(id)?.section.id !== sectionId) return [];
    const count = dossier.collections[collection]?.length ?? 0;
    if (!repeat || count >= repeat.min) return [];
    return [
      {
        id: `manque:${collection}`,
        level: 'bloquant',
        field: repeat.titleField,
        message: `Il faut au moins ${repeat.min === 1 ? 'une' : repeat.min} « ${repeat.itemLabel} ».`,
        reason: 'Les fiches action sont le cœur du projet de santé.',
      },
    ];
  });
  return [...missing, ...tooFew];
}
