import { isAnswered, requiredSlots, type Slot } from '../../../app/checks/index.ts';
import type { Dossier } from '../../../app/dossier/index.ts';
import { documentsOfField, type Plan, type PlanDocument } from '../../../app/plan/index.ts';
import type { PageAddress } from '../model/page-address.ts';
import type { Count } from '../model/plan-tree.ts';

/** How far one document is: its required answers, and where to go on. */
export interface DocumentProgress {
  readonly id: string;
  readonly label: string;
  readonly count: Count;
  /** The page of the first answer that is missing, or the first page; what this document alone prints comes first. */
  readonly goal: PageAddress;
}

/** How far each document of the plan is, by the answers it prints; documents that ask for nothing are left out. */
export function documentProgress(plan: Plan, dossier: Dossier): DocumentProgress[] {
  const slots = requiredSlots(plan, dossier).map((slot) => ({
    slot,
    answered: isAnswered(plan, dossier, slot),
    documents: documentsOfField(plan, slot.field.id),
  }));
  return plan.documents.flatMap((document) => {
    const own = slots.filter(({ documents }) => documents.includes(document));
    const open = own.filter(({ answered }) => !answered);
    const goal = first(document, open) ?? first(document, own);
    if (!goal) return [];
    return [
      {
        id: document.id,
        label: document.label,
        count: { answered: own.length - open.length, required: own.length },
        goal: { subsection: goal.subsection.id, ...(goal.item ? { item: goal.item.id } : {}) },
      },
    ];
  });
}

type Asked = { readonly slot: Slot; readonly documents: readonly PlanDocument[] };

function first(document: PlanDocument, asked: readonly Asked[]): Slot | undefined {
  const alone = asked.find(({ documents }) => documents.length === 1 && documents[0] === document);
  return (alone ?? asked[0])?.slot;
}
