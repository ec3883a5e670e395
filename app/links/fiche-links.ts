import { type Fiche, linkedFiches, readFiches } from '../checks/index.ts';
import { rowsOf, textCell } from '../computed/index.ts';
import type { Dossier } from '../dossier/index.ts';
import { ficheNumbers } from '../finance/index.ts';
import { optionLabel, type Plan } from '../plan/index.ts';
import { has, namedIn, worksIn } from './names.ts';
import { bareName, CHARGES, MEMBERS, memberName, missionIndicators, NEEDS } from './places.ts';

export const LINK_KINDS = ['needs', 'members', 'indicators', 'lines'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Something a fiche action may be linked to. */
export interface Linkable {
  /** Id of its row. */
  readonly id: string;
  readonly label: string;
  /** What tells it from another of the same name: a mission, a profession. */
  readonly detail: string;
  readonly linked: boolean;
  /** Linked by words the team wrote elsewhere in the fiche (its pilot): not to be undone from a list. */
  readonly held: boolean;
}

export type FicheLinks = Readonly<Record<LinkKind, readonly Linkable[]>>;

/** What a fiche action is or may be linked to, read from the words of the dossier; undefined for an unknown fiche. */
export function linksOfFiche(plan: Plan, dossier: Dossier, itemId: string): FicheLinks | undefined {
  const fiches = readFiches(dossier);
  const fiche = fiches.find(({ item }) => item.id === itemId);
  if (!fiche) return undefined;
  const names = (text: string) => linkedFiches(text, fiches).fiches.includes(fiche);
  return {
    needs: rowsOf(dossier, NEEDS)
      .filter((row) => textCell(row.besoin))
      .map((row) => ({
        id: row.id,
        label: textCell(row.besoin),
        detail: optionLabel(plan, 'priorites', textCell(row.priorite)),
        linked: names(textCell(row.actions)),
        held: false,
      })),
    members: memberLinks(plan, dossier, fiche),
    indicators: missionIndicators(plan, dossier).map(({ row, mission }) => ({
      id: row.id,
      label: textCell(row.indicateur),
      detail: mission,
      linked: names(textCell(row.action)),
      held: false,
    })),
    lines: rowsOf(dossier, CHARGES)
      .filter((row) => textCell(row.libelle))
      .map((row) => ({
        id: row.id,
        label: textCell(row.libelle),
        detail: textCell(row.mission),
        linked: ficheNumbers(textCell(row.hypothese)).includes(fiche.number),
        held: false,
      })),
  };
}

function memberLinks(plan: Plan, dossier: Dossier, { item }: Fiche): Linkable[] {
  const named = namedIn(item);
  return rowsOf(dossier, MEMBERS)
    .filter((row) => bareName(row))
    .map((row) => {
      const held = has(named.pilot, row);
      return {
        id: row.id,
        label: memberName(plan, row),
        detail: `${optionLabel(plan, 'professions', textCell(row.profession))}${held ? ' · pilote' : ''}`,
        linked: worksIn(named, row),
        held,
      };
    });
}
