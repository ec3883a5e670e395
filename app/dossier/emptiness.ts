import { isBlankRichText } from './rich-text.ts';
import { type Answer, type Cell, isRichText, isRows, type Row } from './values.ts';

/** True when a cell says nothing. `false` and `0` say something. */
export function isEmptyCell(cell: Cell | undefined): boolean {
  if (cell === undefined) return true;
  if (typeof cell === 'string') return cell.trim() === '';
  if (Array.isArray(cell)) return cell.length === 0;
  if (typeof cell === 'object') return Object.keys(cell).length === 0;
  return false;
}

/** True when no cell of the row says anything. */
export function isEmptyRow(row: Row): boolean {
  return Object.entries(row).every(([key, cell]) => key === 'id' || isEmptyCell(cell));
}

/** True when nothing was answered: no words, no row with words, nothing chosen. */
export function isEmptyAnswer(answer: Answer | undefined): boolean {
  if (answer === undefined) return true;
  if (isRichText(answer)) return isBlankRichText(answer);
  if (isRows(answer)) return answer.every(isEmptyRow);
  if (Array.isArray(answer)) return answer.length === 0;
  return isEmptyCell(answer);
}
