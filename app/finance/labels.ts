import { type AciBareme, FONCTIONNEMENT, type Part } from './bareme-schema.ts';

const PARTS: Readonly<Record<Part, string>> = {
  functioning: 'fonctionnement',
  fixed: 'part fixe',
  variable: 'part variable',
  planWriting: 'rédaction du plan',
  planUpdate: 'mise à jour du plan',
  crisis: 'crise reconnue',
};

/** A part of the ACI in words. */
export function partLabel(part: Part): string {
  return PARTS[part];
}

/** A short name for a mission id, in the scale's words; an unknown one is its own name. */
export function missionLabel(bareme: Pick<AciBareme, 'missions'>, mission: string): string {
  if (mission === FONCTIONNEMENT) return 'Fonctionnement';
  return bareme.missions.find(({ id }) => id === mission)?.label ?? mission;
}
