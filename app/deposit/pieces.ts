import type { Slot } from '../checks/index.ts';
import { type Attachment, answerAt, type Dossier, isEmptyAnswer } from '../dossier/index.ts';
import type { Plan, PlanDocument } from '../plan/index.ts';
import { slug } from './file-names.ts';
import type { DepositDocument, DepositPiece } from './model.ts';
import { sourceTitles } from './source-titles.ts';

const ORDER: readonly PlanDocument['id'][] = ['projet', 'lettre', 'resume'];

/** The Word documents of the package, the project first. The project is always there: the rest comes with it. */
export function listDocuments(plan: Plan, dossier: Dossier, slots: readonly Slot[]): DepositDocument[] {
  const documents = ORDER.flatMap((id) => plan.documents.find((each) => each.id === id) ?? []);
  return documents.map((document, index) => ({
    id: document.id,
    label: document.label,
    status: document.id === 'projet' || isWritten(plan, dossier, slots, document) ? 'joint' : 'manquant',
    path: `${index + 1}-${slug(document.label, document.id)}.docx`,
  }));
}

// The identity sheet feeds every document: it does not make one.
function isWritten(plan: Plan, dossier: Dossier, slots: readonly Slot[], document: PlanDocument): boolean {
  return slots.some(
    ({ key, field, section }) =>
      section.documents.some((each) => document.includes.includes(each)) &&
      !section.subsections.some(({ fields }) => fields.some(({ id }) => id === plan.nameField)) &&
      !field.default &&
      !isEmptyAnswer(answerAt(dossier, key)),
  );
}

/**
 * The files that the plan requires, in plan order.
 * @param atHand attachments whose content can be joined, by id
 */
export function requiredPieces(
  plan: Plan,
  dossier: Dossier,
  slots: readonly Slot[],
  atHand: ReadonlyMap<string, Attachment>,
): DepositPiece[] {
  return slots
    .filter(({ field }) => field.type === 'attachment' && field.required)
    .map(({ field, key }): DepositPiece => {
      const answer = answerAt(dossier, key);
      const files = Array.isArray(answer)
        ? answer.flatMap((id) => (typeof id === 'string' ? (atHand.get(id)?.name ?? []) : []))
        : [];
      const reason = dossier.notApplicable[key]?.trim();
      return {
        field: key,
        label: field.label,
        status: files.length ? 'joint' : reason ? 'sansObjet' : 'manquant',
        ...(reason && !files.length ? { reason } : {}),
        requiredBy: field.requiredBy,
        files,
        evidence: field.evidence,
        sources: sourceTitles(plan, field.sources),
      };
    });
}
