import { type Cell, isEmptyCell } from '../../app/dossier/index.ts';
import { type Column, optionLabel, type Plan } from '../../app/plan/index.ts';
import { formatAmount, formatNumber, formatPercentage, formatShortDate } from '../../app/text/index.ts';
import { asSignature } from './signature.ts';

/** A cell as read in the table. Attachments are named elsewhere: here they are counted. */
export function cellText(plan: Plan, column: Column, cell: Cell | undefined): string {
  if (cell === undefined || isEmptyCell(cell)) return '';
  if (typeof cell === 'number') return numberText(column, cell);
  if (typeof cell === 'boolean') return cell ? 'Oui' : 'Non';
  if (typeof cell === 'string') return wordsText(plan, column, cell);
  if (Array.isArray(cell)) return cell.length === 1 ? '1 fichier' : `${cell.length} fichiers`;
  const { name, date } = asSignature(cell);
  return [name, date && formatShortDate(date)].filter(Boolean).join(', ');
}

function numberText(column: Column, value: number): string {
  if (column.type === 'amount') return formatAmount(value);
  return column.type === 'percentage' ? formatPercentage(value) : formatNumber(value);
}

function wordsText(plan: Plan, column: Column, words: string): string {
  if (column.type === 'date') return formatShortDate(words);
  return column.type === 'choice' ? optionLabel(plan, column.list, words) : words;
}

/** A cell as one types it: numbers without their unit. */
export function typedText(plan: Plan, column: Column, cell: Cell | undefined): string {
  return typeof cell === 'number' ? formatNumber(cell) : cellText(plan, column, cell);
}

/** True for columns of figures, set to the right. */
export function isNumeric(column: Column): boolean {
  if (column.type === 'computed') return column.formula !== undefined && column.formula.op !== 'sizeClass';
  return column.type === 'number' || column.type === 'amount' || column.type === 'percentage';
}
