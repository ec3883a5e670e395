import { toCents } from './money.ts';

/** A cell of a CSV file: words, a sum in euros, or nothing. */
export type CsvCell = string | number | undefined;

/**
 * CSV for French spreadsheets: semicolons, decimal commas, byte order mark, CRLF. Words that a spreadsheet would
 * run as a formula (starting with `=`, `+`, `-`, `@`, a tab or a line break) get a leading apostrophe.
 * Numbers are sums in euros, always written with two decimals.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('')}`;
}

function csvCell(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return decimal(cell);
  const safe = neutral(cell);
  return /[";\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Words that no spreadsheet runs. Full-width signs count too: some spreadsheets read them as the plain ones. */
export function neutral(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

function decimal(euros: number): string {
  const cents = toCents(euros);
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
