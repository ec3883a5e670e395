const MENTION = /\bfiches?(?:\s+actions?)?\s+(?:n°\s*)?(\d{1,3}(?:\s*(?:,|et|à|-|–)\s*\d{1,3})*)/gi;
const RANGE = /(\d{1,3})(?:\s*(?:à|-|–)\s*(\d{1,3}))?/g;

/** The numbers of the fiches action a text names: « fiche 2 ; fiches 5 à 7 et 9 » → 2, 5, 6, 7, 9. In order, once each. */
export function ficheNumbers(text: string): number[] {
  const numbers = [...text.matchAll(MENTION)].flatMap(([, list = '']) =>
    [...list.matchAll(RANGE)].flatMap(([, from, to]) => range(Number(from), to ? Number(to) : Number(from))),
  );
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/**
 * The text with the numbers of the fiches it names changed by `map`, written again as « fiches 1, 3 à 5 »; a mention
 * left without any number is taken out, with the colon that follows it.
 */
export function mapFicheNumbers(
  text: string,
  map: (numbers: readonly number[]) => readonly number[],
): string {
  return text
    .replace(
      new RegExp(`${MENTION.source}(\\s*:\\s*)?`, 'gi'),
      (mention: string, _list: string, colon = '') => {
        const before = ficheNumbers(mention);
        const after = [...new Set(map(before))].sort((a, b) => a - b);
        if (after.join() === before.join()) return mention;
        const words = fichesText(after);
        return words && `${mention.startsWith('f') ? words.toLowerCase() : words}${colon}`;
      },
    )
    .trim();
}

/** Numbers in order as words: `[2, 5]` → « Fiches 2, 5 », `[1, 3, 4, 5]` → « Fiches 1, 3 à 5 »; empty without any. */
export function fichesText(numbers: readonly number[]): string {
  if (!numbers.length) return '';
  const runs = numbers.reduce<number[][]>((all, number) => {
    const last = all.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else all.push([number]);
    return all;
  }, []);
  const words = runs.map((run) => (run.length > 2 ? `${run[0]} à ${run.at(-1)}` : run.join(', ')));
  return `${numbers.length > 1 ? 'Fiches' : 'Fiche'} ${words.join(', ')}`;
}

// « Fiches 9 à 2 » is a slip: both ends are kept, nothing is made up between them.
function range(from: number, to: number): number[] {
  if (to < from) return [from, to];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const HEAD = /^fiches?\s+[\d,\sàet–-]+\s*:\s*/i;

/** A text that also names a fiche action, at its head: « Fiches 2, 5 : tests rapides. » Unchanged when it does already. */
export function withFiche(text: string, number: number): string {
  if (ficheNumbers(text).includes(number)) return text;
  const head = HEAD.exec(text)?.[0] ?? '';
  const numbers = [...ficheNumbers(head), number].sort((a, b) => a - b);
  return `${fichesText(numbers)} : ${text.slice(head.length)}`;
}
