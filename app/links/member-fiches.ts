import { type Fiche, readFiches } from '../checks/index.ts';
import { rowsOf } from '../computed/index.ts';
import type { Dossier } from '../dossier/index.ts';
import { has, namedIn, worksIn } from './names.ts';
import { bareName, MEMBERS } from './places.ts';

/** A fiche action a member works in. */
export interface MemberFiche {
  readonly fiche: Fiche;
  /** True for who leads it. */
  readonly pilot: boolean;
}

/** The fiches action each named member works in, in their order, by id of the member's row. */
export function memberFiches(dossier: Dossier): ReadonlyMap<string, readonly MemberFiche[]> {
  const fiches = readFiches(dossier).map((fiche) => ({ fiche, named: namedIn(fiche.item) }));
  return new Map(
    rowsOf(dossier, MEMBERS)
      .filter((row) => bareName(row))
      .map((row) => [
        row.id,
        fiches
          .filter(({ named }) => worksIn(named, row))
          .map(({ fiche, named }) => ({ fiche, pilot: has(named.pilot, row) })),
      ]),
  );
}
