import { populationTotale } from '../../../computed/index.ts';
import { ACI_SIZES, sizeClassOf } from '../../../territory/index.ts';
import { formatNumber, formatPercentage } from '../../../text/index.ts';
import { defineRule, hasField } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const SIZE = 'identite.tailleAci';
const POPULATION = 'identite.populationTotale';
const USUAL_LEAST = 20_000;

/** Near a threshold, the ARS may count otherwise; a figure given with its source settles it. */
export const nearThreshold = defineRule({
  id: 'seuil-taille',
  levels: ['conseil'],
  check: ({ plan, dossier }) => {
    const population = populationTotale(dossier);
    if (!hasField(plan, SIZE) || population.kind !== 'figure' || population.value === undefined) return [];
    const size = sizeClassOf(population.value);
    if (size?.nearThreshold === undefined || dossier.overrides[POPULATION]?.source.trim()) return [];
    const side = population.value < size.nearThreshold ? 'sous' : 'au-dessus de';
    return [
      {
        level: 'conseil',
        field: SIZE,
        related: ['territoire.communes'],
        message: `${formatNumber(population.value)} habitants : à ${formatPercentage(Math.abs(size.distancePercent ?? 0))} ${side} ${formatNumber(size.nearThreshold)}. Faites confirmer la ${size.label} par l’ARS.`,
        reason: `La population retenue décide de la taille et des montants. ${ACI_SIZES.boundary}`,
        source: ACI_SIZES.source,
      },
    ];
  },
});

/** A small territory is unusual, not forbidden. */
export const smallPopulation = defineRule({
  id: 'population-minimale',
  levels: ['conseil'],
  check: ({ plan, dossier }) => {
    const population = populationTotale(dossier);
    if (!hasField(plan, SIZE) || population.kind !== 'figure' || !population.value) return [];
    if (population.value >= USUAL_LEAST) return [];
    return [
      {
        level: 'conseil',
        field: POPULATION,
        related: ['territoire.pertinence'],
        message: `${formatNumber(population.value)} habitants : moins des ${formatNumber(USUAL_LEAST)} que certaines ARS attendent. Expliquez ce choix dans la pertinence du territoire.`,
        reason: 'Ce seuil est régional : il ne bloque pas le dépôt.',
        source: SOURCES.habitants,
      },
    ];
  },
});
