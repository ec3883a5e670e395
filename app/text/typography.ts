import { NBSP, NNBSP } from './french-number.ts';

/** Without a space of any kind there is nothing to see to, nor without a sign or a figure beside one. */
const CONCERNED = /[ \u00a0\u202f][;!?:»%€]|«[ \u00a0\u202f]|\d \d/;

/**
 * French spacing: a no-break space before `: » %` and after `«`, a narrow one before `; ! ?`.
 * Existing plain spaces are replaced; one is added only after a word, never inside an address or a time.
 */
export function frenchSpacing(text: string): string {
  if (!CONCERNED.test(text)) return text;
  return text
    .replace(/[ \u00a0\u202f]+([;!?])/g, `${NNBSP}$1`)
    .replace(/[ \u00a0\u202f]+([:»%€])/g, `${NBSP}$1`)
    .replace(/«[ \u00a0\u202f]+/g, `«${NBSP}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NNBSP}`);
}
