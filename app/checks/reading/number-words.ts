const UNITS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  octante: 80,
  huitante: 80,
  nonante: 90,
  cent: 100,
  cents: 100,
};

/** A pattern for a whole number written in French words without accents, up to 999. */
export const NUMBER_WORDS = `(?:${Object.keys(UNITS).join('|')})(?:(?:[ -]| et )(?:${Object.keys(UNITS).join('|')}))*`;

/** Reads `soixante-dix`, `soixante et onze`, `quatre-vingts`, `deux cent trois`; undefined for other words. */
export function readNumberWords(words: string): number | undefined {
  let total = 0;
  let current = 0;
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    if (word === 'et') continue;
    const value = UNITS[word];
    if (value === undefined) return undefined;
    if (value === 100) {
      total += (current || 1) * 100;
      current = 0;
    } else if (value === 20 && current === 4) current = 80;
    else current += value;
  }
  return total + current || undefined;
}
