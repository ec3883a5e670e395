import { visibleSlots } from '../../app/checks/index.ts';
import { cleanText } from '../../app/document/index.ts';
import {
  type Answer,
  answerAt,
  type Cell,
  type Dossier,
  isRichText,
  isRows,
  plainText,
  type Row,
} from '../../app/dossier/index.ts';
import {
  type Column,
  columnTypeSchema,
  type FieldDef,
  fieldDestinations,
  optionLabel,
  type Plan,
  type PlanDocument,
} from '../../app/plan/index.ts';
import {
  formatAmount,
  formatDate,
  formatNumber,
  formatPercentage,
  formatShortDate,
} from '../../app/text/index.ts';

/** Something answered, and the ways a document may write it. */
export interface Expected {
  readonly key: string;
  readonly anyOf: readonly string[];
}

/** Words without spaces nor case: what must be found again in a document, however it is typeset. */
export function squeezed(text: string): string {
  return (
    cleanText(text)
      .replace(/[\s\u200b\u00ad]+/g, '')
      // Upper case: a Greek sigma's lower case depends on the letters around it.
      .toLocaleUpperCase('fr')
  );
}

/** Everything answered that the document must say, read from the dossier without the document builder. */
export function answeredTexts(plan: Plan, dossier: Dossier, document: PlanDocument['id']): Expected[] {
  const includes = plan.documents.find(({ id }) => id === document)?.includes ?? [];
  return visibleSlots(plan, dossier).flatMap((slot): Expected[] => {
    const destinations = fieldDestinations({ ...slot, collection: slot.subsection.repeat?.collection });
    if (!destinations.some((each) => includes.includes(each))) return [];
    return answerTexts(plan, slot.field, answerAt(dossier, slot.key), slot.key);
  });
}

function answerTexts(plan: Plan, field: FieldDef, answer: Answer | undefined, key: string): Expected[] {
  if (answer === undefined || field.type === 'attachment') return [];
  if (isRichText(answer)) return lines(plainText(answer), key);
  if (isRows(answer)) return answer.flatMap((row) => rowTexts(plan, field, row, key));
  if (Array.isArray(answer))
    return answer.flatMap((id) =>
      typeof id === 'string' ? words(optionLabel(plan, field.list, id), key) : [],
    );
  return cellTexts(plan, scalarColumn(field), answer, key);
}

function rowTexts(plan: Plan, field: FieldDef, row: Row, key: string): Expected[] {
  if (field.type === 'list') return lines(String(row.text ?? ''), key);
  const exported = field.columns?.filter((column) => !column.private) ?? [];
  return exported.flatMap((column) => cellTexts(plan, column, row[column.id], key));
}

function scalarColumn(field: FieldDef): Column {
  const type = columnTypeSchema.safeParse(field.type).data ?? 'longText';
  return { id: 'value', label: field.label, type, ...(field.list ? { list: field.list } : {}) };
}

function cellTexts(plan: Plan, column: Column, cell: Cell | undefined, key: string): Expected[] {
  if (cell === undefined || column.type === 'attachment' || column.type === 'computed') return [];
  if (typeof cell === 'boolean') return words(cell ? 'Oui' : 'Non', key);
  if (typeof cell === 'number') {
    if (column.type === 'amount') return words(formatAmount(cell), key);
    return words(column.type === 'percentage' ? formatPercentage(cell) : formatNumber(cell), key);
  }
  if (Array.isArray(cell)) return [];
  if (typeof cell === 'object') return lines(cell.name ?? '', key);
  if (column.type === 'date') return [{ key, anyOf: [formatDate(cell), formatShortDate(cell)] }];
  return lines(column.type === 'choice' ? optionLabel(plan, column.list, cell) : cell, key);
}

function words(text: string, key: string): Expected[] {
  return squeezed(text) ? [{ key, anyOf: [text] }] : [];
}

function lines(text: string, key: string): Expected[] {
  return text.split('\n').flatMap((line) => words(line, key));
}

/** What a text does not say of what it should. */
export function missingTexts(expected: readonly Expected[], text: string): Expected[] {
  const haystack = squeezed(text);
  return expected.filter(({ anyOf }) => !anyOf.some((each) => haystack.includes(squeezed(each))));
}
