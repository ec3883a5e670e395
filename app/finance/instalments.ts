import { addMonths, numberCell, rowsOf, textCell } from '../computed/index.ts';
import type { Dossier } from '../dossier/index.ts';
import { formatAmount, formatDate, parseFrenchDate } from '../text/index.ts';
import { type Cents, sumCents, toCents, toEuros } from './money.ts';
import { spread } from './treasury.ts';

/** A part of an aid and the month it reaches the account. Euros. */
export interface Instalment {
  /** `2027-03` */
  readonly month: string;
  readonly amount: number;
}

const MOST = 24;

/**
 * An aid paid in equal parts; to the cent, they add up to the whole.
 * @param first month of the first payment, `2027-03`
 * @param every months between two payments
 */
export function instalments(total: number, count: number, first: string, every: number): Instalment[] {
  const parts = Math.min(MOST, Math.max(1, Math.trunc(count)));
  const step = Math.max(1, Math.trunc(every));
  const weights = Array.from({ length: parts }, () => 1);
  return spread(toCents(total), weights).map((cents, index) => ({
    month: addMonths(`${first}-01`, index * step).slice(0, 7),
    amount: toEuros(cents),
  }));
}

/** Instalments in words, as they are written beside an aid: « 25 000 € en mars 2027, 25 000 € en septembre 2027 ». */
export function instalmentsWords(list: readonly Instalment[]): string {
  return list.map(({ month, amount }) => `${formatAmount(amount)} en ${formatDate(month)}`).join(', ');
}

/**
 * What instalments bring over the calendar years of a budget. Euros; `outside` is what falls before or after them.
 */
export function instalmentsByYear(
  list: readonly Instalment[],
  firstYear: number,
  yearCount: number,
): { readonly amounts: readonly number[]; readonly outside: number } {
  const sum = (wanted: (year: number) => boolean) =>
    toEuros(
      sumCents(
        list.filter(({ month }) => wanted(Number(month.slice(0, 4)))).map(({ amount }) => toCents(amount)),
      ),
    );
  return {
    amounts: Array.from({ length: yearCount }, (_, index) => sum((year) => year === firstYear + index)),
    outside: sum((year) => year < firstYear || year >= firstYear + yearCount),
  };
}

const DATE =
  /\b(?:\d{1,2}(?:er)?\s+)?(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)\s+\d{4}\b|\b(?:\d{1,2}\/)?\d{1,2}\/\d{4}\b/giu;

/** The months named in what a team wrote of payments (« Janvier 2027, puis 15/09/2027 »), in order. */
export function monthsInWords(text: string): string[] {
  return [...text.matchAll(DATE)].flatMap(([words]) => {
    const date = parseFrenchDate(words.replace(/^1er\b/, '1'));
    return date && date.length >= 7 ? [date.slice(0, 7)] : [];
  });
}

/** When the start-up aids (`budget.creditsAmorcage`) arrive: each line's amount, shared between the months it names. */
export function startUpMonths(dossier: Dossier): ReadonlyMap<string, Cents> {
  const months = new Map<string, Cents>();
  for (const row of rowsOf(dossier, 'budget.creditsAmorcage')) {
    const named = monthsInWords(textCell(row.versement));
    if (!named.length) continue;
    const parts = spread(
      toCents(numberCell(row.montant)),
      named.map(() => 1),
    );
    named.forEach((month, index) => {
      months.set(month, (months.get(month) ?? 0) + (parts[index] ?? 0));
    });
  }
  return months;
}
