import type { Row } from '../../../app/dossier/index.ts';
import type { Column, Plan } from '../../../app/plan/index.ts';
import { cellText } from './cell-text.ts';

/** Least and most characters of a column before its words wrap. */
const LIMITS: Readonly<Record<Column['type'], readonly [number, number]>> = {
  shortText: [8, 24],
  longText: [24, 34],
  number: [8, 14],
  amount: [11, 16],
  percentage: [8, 12],
  date: [12, 13],
  choice: [9, 24],
  yesNo: [8, 8],
  attachment: [22, 24],
  signature: [20, 24],
  computed: [10, 16],
};
/** In rem: a letter on average, and the padding of a cell on both sides. */
const LETTER = 0.45;
const PADDING = 1.5;
const SAMPLE = 60;

/**
 * The least width of each column, in rem, from what it holds: codes stay narrow, sentences get room.
 * The first rows are enough to tell.
 */
export function columnWidths(plan: Plan, columns: readonly Column[], rows: readonly Row[]): number[] {
  return columns.map((column) => {
    const [least, most] = LIMITS[column.type];
    const words = rows.slice(0, SAMPLE).map((row) => cellText(plan, column, row[column.id]).length);
    const label = Math.max(...column.label.split(/\s+/).map((word) => word.length)) + 1;
    return Math.round((PADDING + LETTER * Math.min(most, Math.max(least, label, ...words))) * 10) / 10;
  });
}
