import { NBSP, NNBSP } from './french-number.ts';

/**
 * French spacing: a no-break space before `: » %` and after `«`, a narrow one before `; ! ?`.
 * Existing plain spaces are replaced; one is added only after a word, never inside an address or a time.
 */
export function frenchSpacing(text: string): string {
  return text
    .replace(/[ \u00a0\u202f]+([;!?])/g, `${NNBSP}$1`)
    .replace(/[ \u00a0\u202f]+([:»%€])/g, `${NBSP}$1`)
    .replace(/«[ \u00a0\u202f]+/g, `«${NBSP}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NNBSP}`);
}
