import { findInText, type Range } from '../search/index.ts';
import { searchable } from '../text/index.ts';
import type { NameForm } from './name-forms.ts';

/** A way of writing a name, and the same way of writing the new one. */
export interface Rename {
  readonly form: NameForm;
  readonly next: NameForm;
}

const TITLE = /^(?:dr|pr|dre|pre|docteure?|professeure?|m|mr|mme|mlle|me|monsieur|madame|mademoiselle)$/iu;
/** Small words that begin a family name: before a name that is written first, or after a whole name. */
const PARTICLE = /^(?:d[eiu]|des?|del|della|dos|da|la|le|les|van|von|ven|ben|bin|el|al|ould)$/iu;
const BEFORE_ANOTHER_WORD = /^(?:et|ou|avec|puis|ainsi)$/iu;

/**
 * Gives a text where a name gives way to the new one, wherever it stands for that person or structure and nobody else:
 * not inside a longer name (« Anne Le Gall-Marin », « Marie Anne Le Gall », « MSP du Plateau Nord »), nor in an address.
 * @param others longer names to leave whole
 */
export function nameRenamer(renames: readonly Rename[], others: readonly string[]): (text: string) => string {
  // Few of the thousands of texts of a dossier hold the name: the others are told at a glance.
  const signs = [...new Set(renames.map(({ form }) => longestWord(form.last)))];
  const mayHold = (text: string) => {
    const glance = searchable(text);
    return signs.some((sign) => glance.includes(sign));
  };
  const longer = others.filter(mayHold);
  return (text) => (mayHold(text) ? renameIn(text, renames, longer) : text);
}

function longestWord(name: string): string {
  return searchable(name)
    .split(' ')
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function renameIn(text: string, renames: readonly Rename[], others: readonly string[]): string {
  const plain = even(text);
  const found = places(text, plain, renames);
  if (!found.length) return text;
  const kept = others.flatMap((other) => findInText(plain, even(other)));
  let written = '';
  let from = 0;
  for (const { start, end, form, next } of found) {
    if (start < from || kept.some((range) => holds(range, { start, end }))) continue;
    written += text.slice(from, start) + likeWritten(text.slice(start, end), form, next);
    from = end;
  }
  return written + text.slice(from);
}

function places(text: string, plain: string, renames: readonly Rename[]): (Range & Rename)[] {
  return renames
    .flatMap(({ form, next }) =>
      findInText(plain, even(form.text))
        .filter(({ start, end }) => isWhole(text.slice(0, start), text.slice(end), form.kind))
        .map((range) => ({ ...range, form, next })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

// Of the same length, so that what is found in it stands at the same place in the text.
function even(text: string): string {
  return text.replace(/[-\u2010\u2011]/g, ' ');
}

function holds(outer: Range, inner: Range): boolean {
  return (
    outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start
  );
}

function isWhole(before: string, after: string, kind: NameForm['kind']): boolean {
  if (kind === 'alone') return isTitle(before.trim()) && !after.trim();
  const elided = /(?:^|[^\p{L}\p{N}])[dl]['’]$/iu.test(before);
  if (!elided && /[\p{L}\p{N}\p{M}_@.'’\-\u2010\u2011]$/u.test(before)) return false;
  if (/^(?:[\p{L}\p{N}\p{M}_@\-\u2010\u2011]|[.'’][\p{L}\p{N}])/u.test(after)) return false;
  if (!elided && isNamePart(/(\S+)[^\S\n]+$/u.exec(before)?.[1] ?? '', kind === 'reversed')) return false;
  const next = /^[^\S\n]+(\S+)/u.exec(after)?.[1] ?? '';
  if (kind === 'structure') return !/^[\p{L}\p{N}]/u.test(next) || BEFORE_ANOTHER_WORD.test(next);
  return !isNamePart(next, true);
}

/** True for a word that would belong to the same name: a capital or an initial, and no title. */
function isNamePart(word: string, particles: boolean): boolean {
  if (particles && PARTICLE.test(word)) return true;
  return /^\p{Lu}(?:\.|[\p{L}\p{M}'’\-\u2010\u2011]*)$/u.test(word) && !isTitle(word);
}

function isTitle(word: string): boolean {
  return word === '' || TITLE.test(word.replace(/\.$/, ''));
}

// One list writes family names in capitals, another does not: each keeps its way.
function likeWritten(found: string, form: NameForm, next: NameForm): string {
  if (form.kind === 'structure') return next.text;
  const written = found.split(/[\s,]+/).at(form.kind === 'reversed' ? 0 : -1) ?? '';
  if (inCapitals(written)) return withLast(next, next.last.toLocaleUpperCase('fr'));
  return inCapitals(form.last) && inCapitals(next.last) ? withLast(next, capitalised(next.last)) : next.text;
}

function withLast({ text, last, kind }: NameForm, other: string): string {
  return kind === 'reversed' ? other + text.slice(last.length) : text.slice(0, -last.length) + other;
}

function inCapitals(text: string): boolean {
  return text.length > 1 && text === text.toLocaleUpperCase('fr') && text !== text.toLocaleLowerCase('fr');
}

function capitalised(text: string): string {
  return text.replace(
    /(\p{L})([\p{L}\p{M}]*)/gu,
    (_word, first: string, rest: string) => first + rest.toLocaleLowerCase('fr'),
  );
}
