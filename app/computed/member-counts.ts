import type { Dossier } from '../dossier/index.ts';
import { optionLabel, type Plan } from '../plan/index.ts';
import { searchable } from '../text/index.ts';
import { numberCell, rowsOf, textCell } from './read-answers.ts';

const MEMBERS = 'acteurs.membres';
const SUPPLY = 'offre.professionnels';

/** Members of one profession, against those counted on the territory. */
export interface ProfessionCount {
  /** Option id, or the team's own words. */
  readonly profession: string;
  readonly label: string;
  readonly members: number;
  /** Professionals counted in the diagnosis; undefined when it does not tell. */
  readonly present: number | undefined;
}

/** Members by profession, the most numerous first. Members without a profession are left out. */
export function membersByProfession(dossier: Dossier, plan: Plan): ProfessionCount[] {
  const present = new Map(
    rowsOf(dossier, SUPPLY).flatMap((row) => {
      const count = numberCell(row.effectif);
      return count === undefined ? [] : [[searchable(textCell(row.profession)), count] as const];
    }),
  );
  const members = new Map<string, { profession: string; members: number }>();
  for (const row of rowsOf(dossier, MEMBERS)) {
    const profession = textCell(row.profession);
    const known = members.get(searchable(profession));
    if (known) known.members += 1;
    else if (profession) members.set(searchable(profession), { profession, members: 1 });
  }
  return [...members]
    .map(([key, count]) => ({
      ...count,
      label: optionLabel(plan, 'professions', count.profession),
      present: present.get(key),
    }))
    .sort((a, b) => b.members - a.members);
}

/** Members of one commune. */
export interface CommuneCount {
  readonly commune: string;
  readonly members: number;
  /** False when the territory's communes are known and this one is not among them. */
  readonly inTerritory: boolean;
}

/** Members by commune, the most numerous first, and the communes of the territory that have none. */
export function membersByCommune(dossier: Dossier): {
  readonly communes: readonly CommuneCount[];
  readonly without: readonly string[];
} {
  const territory = new Map(
    rowsOf(dossier, 'territoire.communes').flatMap((row) => {
      const name = textCell(row.commune);
      return name ? [[searchable(name), name] as const] : [];
    }),
  );
  const counts = new Map<string, { commune: string; members: number }>();
  for (const row of rowsOf(dossier, MEMBERS)) {
    const commune = textCell(row.commune);
    const key = searchable(commune);
    const known = counts.get(key);
    if (known) known.members += 1;
    else if (key) counts.set(key, { commune: territory.get(key) ?? commune, members: 1 });
  }
  return {
    communes: [...counts]
      .map(([key, count]) => ({ ...count, inTerritory: !territory.size || territory.has(key) }))
      .sort((a, b) => b.members - a.members || a.commune.localeCompare(b.commune, 'fr')),
    without: [...territory].flatMap(([key, name]) => (counts.has(key) ? [] : [name])),
  };
}
