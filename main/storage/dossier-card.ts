import { dossierProgress } from '../../app/checks/index.ts';
import { populationTotale, rowsOf } from '../../app/computed/index.ts';
import type { DossierCard } from '../../app/contract.ts';
import { type Dossier, dossierTitle } from '../../app/dossier/index.ts';
import type { Plan } from '../../app/plan/index.ts';
import { wordsInName } from './folder-name.ts';

/** What the library shows of a dossier. */
export function dossierCard(dossier: Dossier, plan: Plan): DossierCard {
  const progress = dossierProgress(plan, dossier);
  const population = populationTotale(dossier);
  const inhabitants = population.kind === 'figure' ? population.value : undefined;
  return {
    id: dossier.id,
    title: dossierTitle(dossier, plan),
    planId: plan.id,
    structure: plan.structure,
    ...(dossier.region ? { region: dossier.region } : {}),
    example: dossier.example ?? false,
    communes: rowsOf(dossier, 'territoire.communes').length,
    ...(inhabitants === undefined ? {} : { population: Math.round(inhabitants) }),
    answered: progress.answered,
    required: progress.required,
    modifiedAt: dossier.modifiedAt,
  };
}

/** The card of a dossier that could not be read: it stays visible, with the reason. */
export function brokenCard(id: string, folder: string, modifiedAt: Date, problem: string): DossierCard {
  return {
    id,
    title: wordsInName(folder, id).replaceAll('-', ' ') || folder,
    planId: '',
    structure: '',
    example: false,
    communes: 0,
    answered: 0,
    required: 0,
    modifiedAt: modifiedAt.toISOString(),
    problem,
  };
}
