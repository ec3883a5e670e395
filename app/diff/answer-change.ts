import { answerWords, type Naming } from '../document/index.ts';
import { type Answer, isEmptyAnswer, isRichText } from '../dossier/index.ts';
import type { FieldDef } from '../plan/index.ts';
import { formatDate } from '../text/index.ts';
import { equalJson } from './equal-json.ts';
import { linesOf } from './lines.ts';
import type { ChangeKind, Detail } from './model.ts';
import type { Sides } from './sides.ts';
import { tableDetail } from './table-change.ts';
import { textDetail } from './text-change.ts';

/** What changed between two answers to a field; undefined when a reader sees no change. */
export function answerDetail(
  sides: Sides,
  field: FieldDef,
  key: string,
  before: Answer | undefined,
  after: Answer | undefined,
): Detail | undefined {
  if (equalJson(before, after)) return undefined;
  if (field.type === 'table' || field.type === 'list') return tableDetail(sides, field, key, before, after);
  if (field.type === 'multipleChoice' || field.type === 'attachment')
    return listDetail(sides, field, before, after);
  if (field.type === 'richText' || field.type === 'shortText')
    return textDetail(linesOf(before), linesOf(after));
  const was = valueWords(sides.before, field, before);
  const is = valueWords(sides.after, field, after);
  if (was === is) return undefined;
  return { type: 'value', ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) };
}

/** Whether the answer came, went or changed. */
export function kindOf(before: Answer | undefined, after: Answer | undefined): ChangeKind {
  if (isEmptyAnswer(before)) return 'added';
  return isEmptyAnswer(after) ? 'removed' : 'changed';
}

function valueWords(naming: Naming, field: FieldDef, answer: Answer | undefined): string {
  if (field.type !== 'signature' || typeof answer !== 'object' || Array.isArray(answer) || isRichText(answer))
    return answerWords(naming, field, answer).trim();
  const { name, date, image } = answer;
  const drawn = image ? `signature « ${naming.attachment(image)?.name ?? image} »` : undefined;
  return [name?.trim(), date && formatDate(date), drawn].filter(Boolean).join(', ');
}

function listDetail(
  sides: Sides,
  field: FieldDef,
  before: Answer | undefined,
  after: Answer | undefined,
): Detail | undefined {
  const old = idsIn(before);
  const now = idsIn(after);
  const words = (naming: Naming, id: string) => {
    if (field.type === 'attachment') return naming.attachment(id)?.name ?? id;
    return answerWords(naming, { ...field, type: 'choice' }, id) || id;
  };
  const added = now.filter((id) => !old.includes(id)).map((id) => words(sides.after, id));
  const removed = old.filter((id) => !now.includes(id)).map((id) => words(sides.before, id));
  return added.length || removed.length ? { type: 'list', added, removed } : undefined;
}

function idsIn(answer: Answer | undefined): string[] {
  return Array.isArray(answer) ? answer.filter((id) => typeof id === 'string') : [];
}
