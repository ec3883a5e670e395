import { answerAt, type Dossier, fieldKey, isEmptyAnswer } from '../../../app/dossier/index.ts';
import { conditionHolds, isHiddenByRegion, type Plan, type Subsection } from '../../../app/plan/index.ts';

/**
 * Keys of the fields to show on one page, in order. The same rule as `visibleSlots` (app/checks), for one
 * sub-section only: it runs at every keystroke.
 */
export function visibleFieldKeys(
  regional: Plan,
  dossier: Dossier,
  subsection: Subsection,
  item?: string,
): string[] {
  const lookup = (id: string) => dossier.answers[id];
  const open = conditionHolds(regional, subsection.when, lookup);
  const collection = subsection.repeat?.collection;
  return subsection.fields.flatMap((field) => {
    const key = fieldKey(field.id, collection && item ? { collection, id: item } : undefined);
    const wanted = open && !isHiddenByRegion(field) && conditionHolds(regional, field.when, lookup);
    return wanted || !isEmptyAnswer(answerAt(dossier, key)) ? [key] : [];
  });
}
