/** No-break space, between digits groups and before units, as French typography asks. */
export const NBSP = '\u00a0';
/** Narrow no-break space, before `;`, `!` and `?`, and inside numbers. */
export const NNBSP = '\u202f';

/**
 * Reads a number typed the French way (`12 345,50 €`, `3,5 %`, `1.234,5`, `-12`) or the English one (`1234.5`).
 * Returns undefined when the text is not one number.
 */
export function parseFrenchNumber(text: string): number | undefined {
  const bare = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/(€|euros?|%|hab\.?)$/i, '')
    .replace(/^[\u2212\u2013]/, '-');
  if (!/^[+-]?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return undefined;
  const normal = bare.includes(',') ? bare.replaceAll('.', '').replace(',', '.') : groupedDots(bare);
  const value = Number(normal);
  return Number.isFinite(value) ? value : undefined;
}

// "1.234.567" groups thousands; "1.5" and "1234.5" are decimals.
function groupedDots(text: string): string {
  return /^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(text) ? text.replaceAll('.', '') : text;
}

/** Numbers whose own digits are those to show: at most ten decimals, no power of ten. */
const PLAIN = /^(-?)(\d+)(?:\.(\d{1,10}))?$/;
// Made at the first use, and most pages have none: in a fresh one the first formatter takes 12 to 20 ms.
const decimals = once(() => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 10 }));
const cents = once(
  () => new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);

/** `12345.5` → `12 345,5` with no-break spaces. */
export function formatNumber(value: number): string {
  const plain = PLAIN.exec(Object.is(value, -0) ? '-0' : String(value));
  if (!plain) return decimals().format(value).replace('-', '−');
  const [, sign, whole = '', fraction] = plain;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, NNBSP);
  return `${sign ? '−' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** A sum in euros: `12345` → `12 345 €`, `12345.5` → `12 345,50 €`. */
export function formatAmount(value: number): string {
  const text = Number.isInteger(value) ? formatNumber(value) : cents().format(value).replace('-', '−');
  return `${text}${NBSP}€`;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** `3.5` → `3,5 %`. */
export function formatPercentage(value: number): string {
  return `${formatNumber(value)}${NBSP}%`;
}
