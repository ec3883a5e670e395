import { type Fiche, readFiches } from '../checks/index.ts';
import { rowsOf } from '../computed/index.ts';
import type { Dossier } from '../dossier/index.ts';
import { namedIn, roleOf, words } from './names.ts';
import { bareName, MEMBERS } from './places.ts';

/** A fiche action a member works in. */
export interface MemberFiche {
  readonly fiche: Fiche;
  /** True for who leads it. */
  readonly pilot: boolean;
}

/** The fiches action each named member works in, in their order, by id of the member's row. */
export function memberFiches(dossier: Dossier): ReadonlyMap<string, readonly MemberFiche[]> {
  const fiches = readFiches(dossier).map((fiche) => ({ fiche, people: namedIn(fiche.item) }));
  return new Map(
    rowsOf(dossier, MEMBERS).flatMap((row): [string, MemberFiche[]][] => {
      // Read once a member, not once a fiche: there may be hundreds of members.
      const name = words(bareName(row));
      const own = fiches.flatMap(({ fiche, people }): MemberFiche[] => {
        const role = roleOf(people, name);
        return role ? [{ fiche, pilot: role === 'pilot' }] : [];
      });
      return name ? [[row.id, own]] : [];
    }),
  );
}
