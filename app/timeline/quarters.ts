import { addMonths } from '../computed/index.ts';

/** Three months: their first day, the first day after them, and their name (« T3 2027 »). */
export interface Quarter {
  readonly from: string;
  readonly to: string;
  readonly year: number;
  readonly number: number;
}

/** Ten years: beyond, a typing mistake is surer than a plan, and nothing could be read any more. */
const MOST = 40;

/** The quarters that hold both dates (full ISO, in order) and everything between; forty of them at most. */
export function quartersBetween(first: string, last: string): Quarter[] {
  const found: Quarter[] = [];
  for (let from = firstDay(first); from <= last && found.length < MOST; from = addMonths(from, 3)) {
    const [year = 0, month = 1] = from.split('-').map(Number);
    found.push({ from, to: addMonths(from, 3), year, number: (month + 2) / 3 });
  }
  return found;
}

function firstDay(iso: string): string {
  const [year = '', month = '01'] = iso.split('-');
  const start = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return `${year}-${String(start).padStart(2, '0')}-01`;
}
