import { computedCell, rowsOf } from '../computed/index.ts';
import type { Answer, Cell, Row, Signature } from '../dossier/index.ts';
import { type Column, type FieldDef, optionLabel } from '../plan/index.ts';
import {
  formatAmount,
  formatDate,
  formatNumber,
  formatPercentage,
  formatShortDate,
  NBSP,
} from '../text/index.ts';
import type { Context } from './context.ts';

/** What the words of an answer depend on, besides the answer. */
export type Naming = Pick<Context, 'plan' | 'dossier' | 'departmentName' | 'attachment' | 'annexMark'>;

/** A short answer in words; an empty text for what is not one. */
export function answerWords(context: Naming, field: FieldDef, answer: Answer | undefined): string {
  if (answer === undefined) return '';
  if (field.type === 'multipleChoice' && Array.isArray(answer)) return choicesWords(context, field, answer);
  if (typeof answer === 'number') return `${numberWords(field.type, answer)}${unitMark(field.unit)}`;
  if (typeof answer === 'boolean') return answer ? 'Oui' : 'Non';
  if (typeof answer !== 'string') return '';
  if (field.type === 'choice') return choiceWords(context, field.list, answer);
  return field.type === 'date' ? formatDate(answer) : answer;
}

function choicesWords(context: Naming, { list }: FieldDef, answer: Answer & unknown[]): string {
  const ids = answer.flatMap((id) => (typeof id === 'string' ? [id] : []));
  const communes = rowsOf(context.dossier, 'territoire.communes').map((row) => row.commune);
  // Naming every commune again says less than « all of them ».
  if (
    list === 'communesDossier' &&
    communes.length > 1 &&
    communes.every((name) => ids.includes(String(name)))
  )
    return `Tout le territoire (${formatNumber(communes.length)} communes)`;
  return ids.map((id) => choiceWords(context, list, id)).join(', ');
}

/** One cell in words. Dates are in digits: columns are narrow. */
export function cellWords(context: Naming, column: Column, row: Row, rows: readonly Row[]): string {
  if (column.type === 'computed') return computedCell(context.dossier, column, row, rows);
  const cell: Cell | undefined = row[column.id];
  if (cell === undefined) return '';
  if (typeof cell === 'number') return numberWords(column.type, cell);
  if (typeof cell === 'boolean') return cell ? 'Oui' : 'Non';
  if (Array.isArray(cell)) return cell.map((id) => attachmentWords(context, id)).join('\n');
  if (typeof cell === 'object') return signatureWords(cell);
  if (column.type === 'choice') return choiceWords(context, column.list, cell);
  return column.type === 'date' ? formatShortDate(cell) : cell;
}

/** Name of an attached file, with its annex number. */
export function attachmentWords(context: Naming, id: string): string {
  return `${context.attachment(id)?.name ?? id}${context.annexMark(id)}`;
}

function choiceWords(context: Naming, list: string | undefined, id: string): string {
  if (list === 'departements') {
    const name = context.departmentName?.(id);
    return name ? `${name} (${id})` : id;
  }
  return optionLabel(context.plan, list, id);
}

function numberWords(type: FieldDef['type'] | Column['type'], value: number): string {
  if (type === 'amount') return formatAmount(value);
  return type === 'percentage' ? formatPercentage(value) : formatNumber(value);
}

// Of a unit naming two units (`km² ; hab./km²`), a single number is in the first.
function unitMark(unit: string | undefined): string {
  const first = unit?.split(';')[0]?.trim();
  return first ? `${NBSP}${first}` : '';
}

function signatureWords({ name, date }: Signature): string {
  return [name, date && formatDate(date)].filter(Boolean).join('\n');
}
