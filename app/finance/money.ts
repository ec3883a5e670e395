/** Sums are added in whole cents; euros only appear at the border. Exact up to 9 × 10^13 euros in all. */
export type Cents = number;

/** Whole cents of a sum in euros; nothing, or not a number, is zero. */
export function toCents(euros: number | undefined): Cents {
  return euros !== undefined && Number.isFinite(euros) ? Math.round(euros * 100) : 0;
}

/** Euros (two decimals at most) of a sum in cents. */
export function toEuros(cents: Cents): number {
  return cents / 100;
}

/** Adds sums in cents. */
export function sumCents(values: Iterable<Cents>): Cents {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** A percentage (up to two decimals) of a sum in cents, to the nearest cent. */
export function percentOf(cents: Cents, percent: number): Cents {
  return Math.round((cents * Math.round(percent * 100)) / 10_000);
}

/** A fraction of a sum in cents, to the nearest cent. */
export function fractionOf(cents: Cents, numerator: number, denominator: number): Cents {
  return denominator === 0 ? 0 : Math.round((cents * numerator) / denominator);
}

export { sharesOf } from '../computed/index.ts';
