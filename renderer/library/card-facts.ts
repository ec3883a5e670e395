import type { Ars, DossierCard } from '../../app/contract.ts';
import { sizeClassOf } from '../../app/territory/index.ts';
import { formatNumber, NBSP } from '../../app/text/index.ts';

/** What a card says about its territory, in the order people ask: « ARS Normandie », « 42 communes »… */
export function cardFacts(card: DossierCard, ars: readonly Ars[], short = false): string[] {
  const region = ars.find(({ code }) => code === card.region)?.name;
  const size = sized(card) ? sizeClassOf(card.population ?? 0) : undefined;
  return [
    ...(region ? [region] : []),
    ...(card.communes ? [`${formatNumber(card.communes)}${NBSP}commune${card.communes > 1 ? 's' : ''}`] : []),
    ...(card.population ? [`${formatNumber(card.population)}${NBSP}${short ? 'hab.' : 'habitants'}`] : []),
    ...(size ? [size.label.replace(' ', NBSP)] : []),
  ];
}

/** A warning when the population is close to a size threshold: « à 3 % du seuil de 40 000 habitants ». */
export function thresholdWarning(card: DossierCard): string | undefined {
  const size = sized(card) ? sizeClassOf(card.population ?? 0) : undefined;
  if (size?.nearThreshold === undefined || size.distancePercent === undefined) return undefined;
  const distance = formatNumber(Math.abs(size.distancePercent));
  return `à ${distance}${NBSP}% du seuil de ${formatNumber(size.nearThreshold)}`;
}

// The ACI sizes CPTS only.
function sized({ structure, population }: DossierCard): boolean {
  return structure === 'CPTS' && Boolean(population);
}

/** Required items still to answer. */
export function remaining(card: DossierCard): number {
  return Math.max(0, card.required - card.answered);
}

/** Facts on one line; it breaks between two facts, never before the dot. */
export function factsLine(facts: readonly string[]): string {
  return facts.join(`${NBSP}· `);
}
