import type { Row } from '../../../app/dossier/index.ts';
import type { Column, Plan } from '../../../app/plan/index.ts';
import { cellText } from '../../cells/index.ts';

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
/** In rem: beyond, a word is cut all the same. */
const LONGEST_WORD = 13;
const SAMPLE = 60;

/**
 * The least width of each column, in rem, from what it holds: codes stay narrow, sentences get room.
 * The first rows are enough to tell.
 */
export function columnWidths(plan: Plan, columns: readonly Column[], rows: readonly Row[]): number[] {
  return columns.map((column) => {
    const [least, most] = LIMITS[column.type];
    const cells = rows.slice(0, SAMPLE).map((row) => cellText(plan, column, row[column.id]));
    const label = Math.max(...column.label.split(/\s+/).map((word) => word.length)) + 1;
    const usual = LETTER * Math.min(most, Math.max(least, label, ...cells.map(({ length }) => length)));
    const unbroken = Math.min(LONGEST_WORD, Math.max(0, ...cells.map(longestWord)));
    return Math.round((PADDING + Math.max(usual, unbroken)) * 10) / 10;
  });
}

/** Width in rem of the longest piece that had better not be cut: a name in capitals, a whole number, an address. */
function longestWord(text: string): number {
  const pieces = /\p{L}/u.test(text) ? text.split(/[\s-]+/) : [text];
  return Math.max(...pieces.map((piece) => [...piece].reduce((sum, char) => sum + width(char), 0)));
}

function width(char: string): number {
  if (/\p{Lu}/u.test(char)) return 0.64;
  if (/\s/.test(char)) return 0.28;
  if (/[mw@]/.test(char)) return 0.82;
  return /\d/.test(char) ? 0.57 : 0.52;
}
