import { chosenMissions, missionRows } from '../checks/index.ts';
import { textCell } from '../computed/index.ts';
import type { Dossier, Row } from '../dossier/index.ts';
import { optionLabel, type Plan } from '../plan/index.ts';

export const NEEDS = 'besoins.priorises';
export const MEMBERS = 'acteurs.membres';
export const STRUCTURES = 'acteurs.structuresMembres';
export const CHARGES = 'budget.charges';
export const TEAM = 'ficheAction.equipe';
export const INDICATORS = 'ficheAction.indicateurs';

/** A row of a mission's table of indicators, and where it stands. */
export interface MissionIndicator {
  readonly field: string;
  readonly mission: string;
  readonly row: Row;
}

/** The named indicators of the missions taken on. */
export function missionIndicators(plan: Plan, dossier: Dossier): MissionIndicator[] {
  const context = { plan, dossier, written: () => [] };
  return chosenMissions(context).flatMap((mission) => {
    const { field, rows } = missionRows(context, mission, 'indicateurs');
    return rows
      .filter((row) => textCell(row.indicateur))
      .map((row) => ({ field, mission: mission.label, row }));
  });
}

// A doctor is called by the title; « Mme » and « M. » are not written in front of every name.
const TITLES = new Set(['dr', 'pr']);

/** A member's name as one writes it: « Dr Hélène Levasseur »; empty without a name. */
export function memberName(plan: Plan, row: Row): string {
  const title = textCell(row.civilite);
  const name = bareName(row);
  return name && TITLES.has(title) ? `${optionLabel(plan, 'civilites', title)} ${name}` : name;
}

/** First name and name alone. */
export function bareName(row: Row): string {
  return [textCell(row.prenom), textCell(row.nom)].filter(Boolean).join(' ');
}
