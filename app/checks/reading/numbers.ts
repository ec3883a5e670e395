/** What stands after a number and says what it counts. */
export type NumberUnit = 'none' | 'percent' | 'points' | 'euro' | 'age' | 'year';

/** A number met in a French sentence. */
export interface FoundNumber {
  readonly value: number;
  /** Digits as written, without sign and unit. */
  readonly text: string;
  /** Place of the digits in the text. */
  readonly start: number;
  readonly end: number;
  readonly decimals: number;
  readonly unit: NumberUnit;
  /** Written as a change: `+700`, `(−3 000)`. */
  readonly sign: 1 | -1 | undefined;
}

const NUMBER = /(\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:[.,](\d+))?/g;

/** Every number of a text, in order, with its unit. */
export function readNumbers(text: string): FoundNumber[] {
  return [...text.matchAll(NUMBER)].flatMap((match): FoundNumber[] => {
    const [written, whole = '', fraction = ''] = match;
    const start = match.index;
    // Part of a code or word (W2791, 2A004, H1N1): not a figure.
    if (/[\p{L}\d]$/u.test(text.slice(0, start))) return [];
    const end = start + written.length;
    const after = text.slice(end, end + 16);
    const value = Number(`${whole.replace(/\D/g, '')}.${fraction || '0'}`);
    const unit = unitOf(after, whole, fraction);
    return [
      { value, text: written, start, end, decimals: fraction.length, unit, sign: signBefore(text, start) },
    ];
  });
}

function unitOf(after: string, whole: string, fraction: string): NumberUnit {
  if (/^[\s\u00a0\u202f]*(%|pour cent\b)/i.test(after)) return 'percent';
  if (/^[\s\u00a0\u202f]*(points?|pts?)\b/i.test(after)) return 'points';
  if (/^[\s\u00a0\u202f]*(€|k€|euros?\b)/i.test(after)) return 'euro';
  if (/^([\s\u00a0\u202f]*(-|–|à|et)[\s\u00a0\u202f]*\d{1,3})?[\s\u00a0\u202f]*ans\b/i.test(after))
    return 'age';
  return !fraction && /^(19|20)\d\d$/.test(whole) ? 'year' : 'none';
}

function signBefore(text: string, start: number): 1 | -1 | undefined {
  const sign = /(^|[^\p{L}\d])([+\-−–])[\s\u00a0\u202f]*$/u.exec(text.slice(Math.max(0, start - 6), start));
  if (!sign) return undefined;
  return sign[2] === '+' ? 1 : -1;
}

/** The one figure of a cell (`66 111`, `22 %`, `50 ou moins`); undefined when there is none or several. */
export function onlyNumber(text: string): FoundNumber | undefined {
  const found = readNumbers(text).filter(({ unit }) => unit !== 'age');
  return found.length === 1 ? found[0] : undefined;
}

/** The figure of a cell that holds nothing else, unit aside; undefined otherwise. */
export function bareNumber(text: string): FoundNumber | undefined {
  const found = onlyNumber(text);
  if (!found) return undefined;
  const rest = `${text.slice(0, found.start)}${text.slice(found.end)}`;
  return /^[\s\u00a0\u202f%≤≥<>+−-]*$/.test(rest) ? found : undefined;
}
