import { searchable } from '../text/index.ts';
import { withoutAddresses } from './sentences.ts';

const ACRONYM =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}&-]*\p{Lu}[\p{L}\p{N}&-]*\p{Lu})\p{L}[\p{L}\p{N}]*(?:[&-][\p{Lu}\p{N}]+)*(?![\p{L}\p{N}])/gu;
// What follows an acronym that is being explained: « (communauté… », « : communauté… », « veut dire… ».
const TOLD =
  "(?:\\(\\s*\\p{Lu}?\\p{Ll}|[:=]\\s*\\p{L}|,?\\s*(?:c[’']est|ça veut dire|cela veut dire|veut dire|veulent dire|signifie|est l[’']abréviation))";
const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;
const SMALL = new Set([
  'de',
  'des',
  'du',
  'd',
  'la',
  'le',
  'les',
  'l',
  'et',
  'en',
  'a',
  'au',
  'aux',
  'pour',
  'par',
  'sur',
  'un',
  'une',
]);

/** The acronyms of a sentence, each once: words of two capitals or more, roman figures and shouted sentences apart. */
export function acronymsOf(sentence: string): string[] {
  const bare = withoutAddresses(sentence);
  const words = bare.match(/\p{L}{2,}/gu) ?? [];
  const shouted = words.filter((word) => word === word.toLocaleUpperCase('fr'));
  if (words.length >= 3 && shouted.length > words.length * 0.6) return [];
  const found = (bare.match(ACRONYM) ?? [])
    .map(singular)
    .filter((word) => !ROMAN.test(word) && !isName(word));
  return [...new Set(found)];
}

/** The key under which an acronym is known, whatever its marks: « C.P.T.S. » and « CPTS » are one. */
export function acronymKey(acronym: string): string {
  return searchable(acronym).replaceAll(' ', '');
}

/**
 * True when the text says what the acronym means: « CPTS (communauté…) », « communauté… (CPTS) »,
 * « CPTS veut dire… », « Une CPTS, c’est… », « CPTS : … ».
 */
export function isExplainedIn(acronym: string, text: string): boolean {
  const word = `(?<![\\p{L}\\p{N}])${acronym}s?(?![\\p{L}\\p{N}])`;
  if (new RegExp(`${word}\\s*${TOLD}`, 'u').test(text)) return true;
  return [...text.matchAll(new RegExp(`([^.!?;()\\n]+)\\(\\s*${acronym}s?\\s*[),]`, 'gu'))].some(
    ([, before]) => spellsOut(acronym, before ?? ''),
  );
}

// The words before the brackets begin with the letters of the acronym, small words apart.
function spellsOut(acronym: string, before: string): boolean {
  const initials = searchable(before)
    .split(' ')
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0])
    .join('');
  const letters = acronymKey(acronym);
  return letters.length > 0 && (initials.includes(letters) || initials.at(-letters.length) === letters[0]);
}

// « les CPTSs », « les MSPs »: the plural is not part of the acronym.
function singular(word: string): string {
  return /^\p{Lu}{2,}s$/u.test(word) ? word.slice(0, -1) : word;
}

// « McDonald », « LeBon »: a capital in the middle of small letters is a name.
function isName(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals < (word.match(/\p{Ll}/gu)?.length ?? 0) || /^\p{Lu}\p{Ll}+-\p{Lu}/u.test(word);
}
