import { populationTotale, rowsOf } from '../computed/index.ts';
import { formatNumber } from '../text/index.ts';
import type { Context } from './context.ts';

/** `42 communes · 57 318 habitants (Population municipale 2023, Insee)`; empty while no commune is chosen. */
export function territoryLine({ dossier }: Context): string {
  const count = rowsOf(dossier, 'territoire.communes').length;
  const population = populationTotale(dossier);
  const communes = count ? `${formatNumber(count)} commune${count > 1 ? 's' : ''}` : '';
  const inhabitants = population.kind === 'figure' && population.value ? population.text : '';
  return [communes, inhabitants].filter(Boolean).join(' · ');
}
