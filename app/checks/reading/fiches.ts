import { ficheAxes, fichesAction, ficheTitle } from '../../computed/index.ts';
import { type Dossier, fieldKey, type Item } from '../../dossier/index.ts';
import { memoByString } from './memo.ts';
import { plainWords } from './plain-words.ts';

/** A fiche action as other parts of the dossier name it. */
export interface Fiche {
  readonly item: Item;
  readonly title: string;
  /** Its number: the one written in front of the title, else its rank. */
  readonly number: number;
  /** Title without number, case and accents. */
  readonly bare: string;
  readonly axes: readonly string[];
  /** Key of one of its fields. */
  readonly key: (field: string) => string;
}

const NUMBERED = /^\s*(?:fiche(?:\s+action)?\s*)?(?:n\s*°?\s*)?(\d{1,3})\s*(?:[.):–—-]|\s)\s*/i;

/** The fiches of the dossier, ready to be looked up. */
export function readFiches(dossier: Dossier): Fiche[] {
  return fichesAction(dossier).map((item, index) => {
    const title = ficheTitle(item, index);
    const number = NUMBERED.exec(title)?.[1];
    return {
      item,
      title,
      number: number ? Number(number) : index + 1,
      bare: bareTitle(title),
      axes: ficheAxes(item),
      key: (field) => fieldKey(field, { collection: 'fichesAction', id: item.id }),
    };
  });
}

/** A title without its number, case and accents. */
export function bareTitle(title: string): string {
  return plainWords(title.replace(NUMBERED, ''));
}

/** What a free « fiches action » cell points to. */
export interface FicheLinks {
  readonly fiches: readonly Fiche[];
  /** Parts of the text that name no fiche of the dossier. */
  readonly unknown: readonly string[];
}

/** Finds the fiches a text names: by title, by number (« Fiches 1, 2 et 3 », « 4. Suivre… ») or all (« Toutes »). */
export function linkedFiches(text: string, fiches: readonly Fiche[]): FicheLinks {
  if (/\btoutes\b/.test(plainWords(text))) return { fiches, unknown: [] };
  const found = new Set<Fiche>();
  const unknown: string[] = [];
  for (const part of text.split(/[;\n•]/)) {
    const words = plainWords(part);
    if (!words) continue;
    const { named, strangers } = inPart(part, words, fiches);
    for (const fiche of named) found.add(fiche);
    unknown.push(...strangers);
  }
  return { fiches: [...found], unknown };
}

function inPart(part: string, words: string, fiches: readonly Fiche[]) {
  const titled = fiches.filter(({ bare }) => bare.length > 3 && ` ${words} `.includes(` ${bare} `));
  if (titled.length) return { named: titled, strangers: [] };
  const own = bareTitle(part);
  const close = fiches.filter(({ bare }) => similar(bare, own));
  if (close.length) return { named: close, strangers: [] };
  const numbers = namedNumbers(part);
  const named = fiches.filter(({ number }) => numbers.includes(number));
  const missing = numbers.filter((number) => !fiches.some((fiche) => fiche.number === number));
  if (numbers.length) return { named, strangers: missing.map((number) => `fiche ${number}`) };
  return { named: [], strangers: [part.trim()] };
}

/** The numbers of « Fiches 1, 2 et 5 à 7 » or of a cell that holds only numbers. */
function namedNumbers(part: string): number[] {
  const list =
    /(?:fiches?(?:\s+actions?)?|actions?|^)\s*(?:n\s*°?\s*s?\s*)?((?:\d{1,3}(?:\s*(?:,|et|à|-|–|\/)\s*)?)+)/i.exec(
      part.trim(),
    )?.[1];
  if (!list) return [];
  return [...list.matchAll(/(\d+)(?:\s*(?:à|-|–)\s*(\d+))?/g)].flatMap(([, from, to]) => {
    const first = Number(from);
    const last = to ? Number(to) : first;
    return last >= first && last - first < 100
      ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
      : [first];
  });
}

// Most of the meaningful words in common: a title shortened or reworded a little.
function similar(title: string, text: string): boolean {
  const a = significant(title);
  const b = significant(text);
  const common = [...a].filter((word) => b.has(word)).length;
  return common >= 2 && common / Math.min(a.size, b.size) >= 0.7;
}

const significant = memoByString((words) => new Set(words.split(' ').filter((word) => word.length > 3)));
