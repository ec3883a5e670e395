import { type Answer, isRichText, isRows, plainText } from '../../../app/dossier/index.ts';
import { type FieldDef, optionLabel, type Plan } from '../../../app/plan/index.ts';

/** The words of an answer as a person reads them: labels of options, cells of tables, written text. */
export function answerText(plan: Plan, field: FieldDef, answer: Answer): string {
  if (isRichText(answer)) return plainText(answer);
  if (typeof answer === 'string') return optionLabel(plan, field.list, answer);
  if (typeof answer === 'number') return String(answer);
  if (typeof answer === 'boolean') return '';
  if (isRows(answer))
    return answer
      .map((row) =>
        Object.entries(row)
          .flatMap(([column, cell]) => {
            if (column === 'id' || (typeof cell !== 'string' && typeof cell !== 'number')) return [];
            const list = field.columns?.find(({ id }) => id === column)?.list;
            return [optionLabel(plan, list, String(cell))];
          })
          .join(' · '),
      )
      .join('\n');
  if (Array.isArray(answer) && field.type !== 'attachment')
    return answer.map((each) => optionLabel(plan, field.list, String(each))).join(', ');
  return '';
}
