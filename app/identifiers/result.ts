/**
 * What a check of an identifier says. A doubt never blocks: registers hold exceptions, and official examples
 * themselves fail the key.
 */
export type IdentifierResult =
  | {
      readonly ok: true;
      /** Without spaces, as registers write it. */
      readonly value: string;
    }
  | {
      readonly ok: false;
      /** Two to five words, for a cell: « clé inexacte ». */
      readonly short: string;
      /** One French sentence: what is odd, what to do. */
      readonly reason: string;
    };

export function doubt(short: string, reason: string): IdentifierResult {
  return { ok: false, short, reason };
}

/** « 1 chiffre », « 10 chiffres ». */
export function countDigits(count: number): string {
  return `${count} chiffre${count > 1 ? 's' : ''}`;
}
