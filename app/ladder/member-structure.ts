import { rowsOf, textCell } from '../computed/index.ts';
import { type Dossier, dossierTitle, type Row } from '../dossier/index.ts';
import type { Plan } from '../plan/index.ts';
import { searchable } from '../text/index.ts';

/** Where a CPTS lists the structures that belong to it. */
export const STRUCTURES_FIELD = 'acteurs.structuresMembres';

/** A structure as a CPTS lists it, from its own dossier. Numbers are taken only when they are written. */
export function memberStructure(plan: Plan, dossier: Dossier): Readonly<Record<string, string>> {
  const words = (field: string) => {
    const answer = dossier.answers[field];
    return typeof answer === 'string' ? answer.trim() : '';
  };
  const numbers = words('identite.rnaSiret');
  const cells = {
    nom: dossierTitle(dossier, plan),
    type: plan.structure,
    commune: communeOf(dossier),
    representant: words('identite.presidence').split(/ [–—-] /)[0] ?? '',
    finess: /\b\d{9}\b|\b2[AB]\d{7}\b/.exec(words('identite.finess'))?.[0] ?? '',
    siret: /\b(?:\d[ \u00a0]?){13}\d\b/.exec(numbers)?.[0]?.replace(/\D/g, '') ?? '',
    rna: /\bW\d{9}\b/.exec(numbers)?.[0] ?? '',
  };
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
}

// The seat says the commune after the postcode; else the most named commune of the members.
function communeOf(dossier: Dossier): string {
  const seat = dossier.answers['identite.siege'];
  const named = typeof seat === 'string' ? /\b\d{5}\s+([^,;–]+)/.exec(seat)?.[1]?.trim() : undefined;
  return named ?? textCell(rowsOf(dossier, 'territoire.communes')[0]?.commune);
}

/** True when a list of structures already has one of this name. */
export function listsStructure(rows: readonly Row[], name: string): boolean {
  return rows.some((row) => searchable(textCell(row.nom)) === searchable(name));
}
