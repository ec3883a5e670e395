import { textCell } from '../computed/index.ts';
import type { Row } from '../dossier/index.ts';
import { words } from './names.ts';

/** One way of writing a name, and what makes it somebody else's in a longer text. */
export interface NameForm {
  readonly text: string;
  /** The family name in it, at its end or, when reversed, at its beginning; a structure's whole name. */
  readonly last: string;
  /** `full`: first name and name, or a structure. `reversed`: name first. `alone`: a name without any first name. */
  readonly kind: 'full' | 'reversed' | 'alone' | 'structure';
  /** True when it is only sure as long as no other member may be meant: « H. Levasseur ». */
  readonly short: boolean;
}

/** Whether the rows of a table name people or structures. */
export type Named = 'people' | 'structures';

/**
 * The ways a team writes a name, always in the same order: « Hélène Levasseur », « Levasseur, Hélène »,
 * « Levasseur Hélène », « H. Levasseur », « Levasseur H. ». A person without a first name has one way, a structure too.
 */
export function nameForms(row: Row, named: Named): NameForm[] {
  const [first, last] = [textCell(row.prenom), textCell(row.nom)];
  if (!last) return [];
  if (named === 'structures') return [{ text: last, last, kind: 'structure', short: false }];
  if (!first) return [{ text: last, last, kind: 'alone', short: true }];
  return [
    { text: `${first} ${last}`, last, kind: 'full', short: false },
    { text: `${last}, ${first}`, last, kind: 'reversed', short: false },
    { text: `${last} ${first}`, last, kind: 'reversed', short: false },
    { text: `${initials(first)} ${last}`, last, kind: 'full', short: true },
    { text: `${last} ${initials(first)}`, last, kind: 'reversed', short: true },
  ];
}

/** « Jean-Pierre » → « J.-P. ». */
function initials(first: string): string {
  return first
    .split(/([\s-]+)/)
    .map((part, index) => (index % 2 || !part ? part : `${[...part][0]?.toUpperCase()}.`))
    .join('');
}

/** True when another row may be meant by this way of writing a name, whatever the order of its words. */
export function mayMean(row: Row, { text, kind, short }: NameForm, named: Named): boolean {
  const wanted = sorted(text);
  if (kind === 'alone') return ` ${words(row.nom)} `.includes(` ${words(text)} `);
  // Somebody known by the name alone may be anybody of that name.
  const bare = !textCell(row.prenom) && ` ${words(text)} `.includes(` ${words(row.nom)} `);
  if (short && named === 'people' && bare) return true;
  return nameForms(row, named).some((form) => form.short === short && sorted(form.text) === wanted);
}

function sorted(text: string): string {
  return words(text).split(' ').sort().join(' ');
}
