const MENTION = /\bfiches?(?:\s+actions?)?\s+(?:n°\s*)?(\d{1,3}(?:\s*(?:,|et|à|-|–)\s*\d{1,3})*)/gi;
const RANGE = /(\d{1,3})(?:\s*(?:à|-|–)\s*(\d{1,3}))?/g;

/** The numbers of the fiches action a text names: « fiche 2 ; fiches 5 à 7 et 9 » → 2, 5, 6, 7, 9. In order, once each. */
export function ficheNumbers(text: string): number[] {
  const numbers = [...text.matchAll(MENTION)].flatMap(([, list = '']) =>
    [...list.matchAll(RANGE)].flatMap(([, from, to]) => range(Number(from), to ? Number(to) : Number(from))),
  );
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Numbers of fiches in words: `[2, 5]` → « Fiches 2, 5 », `[1, 2, 3]` → « Fiches 1 à 3 »; empty without any. */
export function fichesText(numbers: readonly number[]): string {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (numbers.length === 1) return `Fiche ${first}`;
  const whole = numbers.length > 2 && last - first === numbers.length - 1;
  return `Fiches ${whole ? `${first} à ${last}` : numbers.join(', ')}`;
}

// « Fiches 9 à 2 » is a slip: both ends are kept, nothing is made up between them.
function range(from: number, to: number): number[] {
  if (to < from) return [from, to];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
