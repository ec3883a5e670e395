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
export function worksIn({ pilot, team }: NamedPeople, member: Row): boolean {
  return has(pilot, member) || team.some((name) => has(name, member));
}

/** True when these words (made `searchable`) hold the member's first name and name. */
export function has(text: string, member: Row): boolean {
  const name = words(bareName(member));
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
