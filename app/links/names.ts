import { itemRows } from '../computed/index.ts';
import type { Item, Row } from '../dossier/index.ts';
import { searchable } from '../text/index.ts';
import { bareName, TEAM } from './places.ts';

/** Who a fiche names, as words to compare. */
export interface NamedPeople {
  readonly pilot: string;
  readonly team: readonly string[];
}

/** Reads who leads a fiche action and who is in its team. */
export function namedIn(item: Item): NamedPeople {
  return {
    pilot: words(item.answers['ficheAction.pilote']),
    team: itemRows(item, TEAM).map((row) => words(row.nom)),
  };
}

/** True when a fiche names this member, as its pilot or in its team. */
export function worksIn(people: NamedPeople, member: Row): boolean {
  return roleOf(people, words(bareName(member))) !== undefined;
}

/** What someone of this name (as `words`) does in a fiche; undefined when it does not name them. */
export function roleOf({ pilot, team }: NamedPeople, name: string): 'pilot' | 'team' | undefined {
  if (holds(pilot, name)) return 'pilot';
  return team.some((text) => holds(text, name)) ? 'team' : undefined;
}

/** True when these words (made `searchable`) hold the member's first name and name. */
export function has(text: string, member: Row): boolean {
  return holds(text, words(bareName(member)));
}

function holds(text: string, name: string): boolean {
  return name !== '' && ` ${text} `.includes(` ${name} `);
}

/** An answer or a cell as words to compare. */
export function words(value: unknown): string {
  return typeof value === 'string'
    ? searchable(value)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    : '';
}
