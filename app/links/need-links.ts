import { type Fiche, linkedFiches, readFiches } from '../checks/index.ts';
import { rowsOf, textCell } from '../computed/index.ts';
import type { Dossier } from '../dossier/index.ts';
import { NEEDS } from './places.ts';

/** The actions that answer each need, and the actions that answer none. */
export interface NeedLinks {
  /** By id of the row of the need; every row has one. */
  readonly byNeed: ReadonlyMap<
    string,
    { readonly fiches: readonly Fiche[]; readonly unknown: readonly string[] }
  >;
  /** Fiches action that no need names; none as long as no need is written. */
  readonly orphans: readonly Fiche[];
  readonly fiches: readonly Fiche[];
}

/** Reads, out of the table of needs, which fiches action each names. */
export function needLinks(dossier: Dossier): NeedLinks {
  const fiches = readFiches(dossier);
  const rows = rowsOf(dossier, NEEDS);
  const byNeed = new Map(rows.map((row) => [row.id, linkedFiches(textCell(row.actions), fiches)]));
  const named = new Set([...byNeed.values()].flatMap(({ fiches: own }) => own));
  const written = rows.some((row) => textCell(row.besoin));
  return { byNeed, orphans: written ? fiches.filter((fiche) => !named.has(fiche)) : [], fiches };
}
