import type { Column } from '../plan/index.ts';

/** Figures of the same thing in several places: the territory, the department, the region, France. */
const COMPARED = /^valeur/;
const FIGURE = /^[-−]?\d[\d\s\u00a0\u202f]*(?:,(\d+))?$/;
/** More decimals than these are an accident of typing: others need not follow. */
const MOST = 2;
/** Beyond, a column mixes rates and amounts. */
const LARGE = 1000;

/**
 * The words of a table where figures to be compared have as many decimals: `44,0` beside `42,9`. Figures of several
 * places go row by row, others column by column. Only zeros are added.
 */
export function alignDecimals(columns: readonly Column[], rows: readonly (readonly string[])[]): string[][] {
  const numbers = columns.flatMap(({ type }, index) => (type === 'number' ? [index] : []));
  const compared = numbers.filter((index) => COMPARED.test(columns[index]?.id ?? ''));
  const aligned = rows.map((row) => [...row]);
  for (const row of aligned) {
    const most = decimalsOf(compared.map((index) => row[index] ?? ''));
    for (const index of compared) row[index] = padded(row[index] ?? '', most);
  }
  for (const index of numbers.filter((each) => !compared.includes(each))) {
    const words = rows.map((row) => row[index] ?? '');
    if (words.some((text) => amountOf(text) >= LARGE)) continue;
    const most = decimalsOf(words);
    for (const row of aligned) row[index] = padded(row[index] ?? '', most);
  }
  return aligned;
}

function decimalsOf(words: readonly string[]): number {
  const most = Math.max(0, ...words.map((text) => FIGURE.exec(text)?.[1]?.length ?? 0));
  return most > MOST ? 0 : most;
}

function amountOf(text: string): number {
  return FIGURE.test(text) ? Math.abs(Number(text.replace(/[^\d,]/g, '').replace(',', '.'))) : 0;
}

function padded(text: string, decimals: number): string {
  const found = FIGURE.exec(text);
  if (!found || !decimals) return text;
  const own = found[1] ?? '';
  return `${text}${own ? '' : ','}${'0'.repeat(decimals - own.length)}`;
}
