import { addMonths } from '../computed/index.ts';

/** A partial or full ISO date as a full one (first day of the month or year); undefined when it is no date of 1900–2299. */
export function fullDate(text: string | undefined): string | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text ?? '');
  if (!match) return undefined;
  const iso = `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  // Beyond these years a typing mistake is surer than a contract, and ISO years change length.
  return real && iso >= '1900' && iso < '2300' ? iso : undefined;
}

/** The date contract year `year + 1` starts on: `anniversary(s, 0)` is the signature itself. */
export function anniversary(signature: string, year: number): string {
  return addMonths(signature, year * 12);
}

/** Whole months from a date to a later one, a started month not counted; 0 when it is not later. */
export function wholeMonths(from: string, to: string): number {
  const [y1 = 0, m1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0] = to.split('-').map(Number);
  const months = (y2 - y1) * 12 + (m2 - m1);
  if (months <= 0) return 0;
  return addMonths(from, months) <= to ? months : months - 1;
}

/** Whole months a mission runs in a contract year, from 0 to 12. */
export function monthsInYear(signature: string, year: number, start: string): number {
  const from = anniversary(signature, year - 1);
  return Math.min(12, wholeMonths(start > from ? start : from, anniversary(signature, year)));
}

/** The months (`2027-04`) from a date's to another's, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const first = `${from.slice(0, 7)}-01`;
  const count = wholeMonths(first, `${to.slice(0, 7)}-01`);
  return Array.from({ length: count + 1 }, (_, index) => addMonths(first, index).slice(0, 7));
}
