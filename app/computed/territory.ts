import type { Dossier } from '../dossier/index.ts';
import { ACI_SIZES, sizeClassOf } from '../territory/index.ts';
import { formatNumber, NBSP } from '../text/index.ts';
import {
  COMMUNES_FIELD as COMMUNES,
  countedPopulation,
  isOlderMayotte,
  partialCommune,
} from './commune-share.ts';
import { rowsOf, textCell } from './read-answers.ts';
import type { Computed } from './result.ts';

/** Inhabitants of the territory: the team's own figure if she typed one, else the communes added up. */
export function populationTotale(dossier: Dossier): Computed {
  const own = dossier.overrides['identite.populationTotale'];
  if (own && typeof own.value === 'number')
    return {
      kind: 'figure',
      text: `${formatNumber(own.value)} habitants`,
      value: own.value,
      note: `Chiffre saisi par l’équipe. Source : ${own.source}`,
      evidence: 'read',
      overridden: true,
    };
  const communes = rowsOf(dossier, COMMUNES);
  if (!communes.length) return { kind: 'empty', reason: 'Aucune commune choisie.' };
  const known = communes.flatMap((row) => countedPopulation(row) ?? []);
  const total = known.reduce((sum, each) => sum + each, 0);
  const years = [...new Set(communes.map((row) => textCell(row.anneePopulation)).filter(Boolean))].sort();
  const missing = communes.length - known.length;
  const partial = communes.filter(partialCommune).length;
  const notes = [
    years.length ? `Population municipale ${years.join(' et ')} (Insee)` : '',
    communes.some(isOlderMayotte) ? 'Mayotte : recensement de 2017' : '',
    partial ? `${partial} commune${partial > 1 ? 's' : ''} comptée${partial > 1 ? 's' : ''} pour partie` : '',
    missing ? `total incomplet : ${missing} commune${missing > 1 ? 's' : ''} sans population` : '',
  ].filter(Boolean);
  return {
    kind: 'figure',
    text: `${formatNumber(total)} habitants`,
    value: total,
    ...(notes.length ? { note: notes.join(' ; ') } : {}),
    evidence: 'derived',
  };
}

/** The ACI size class, from the population. */
export function tailleAci(dossier: Dossier): Computed {
  const population = populationTotale(dossier);
  if (population.kind !== 'figure' || population.value === undefined)
    return { kind: 'empty', reason: 'La taille se déduit de la population : choisissez les communes.' };
  const size = sizeClassOf(population.value);
  if (!size) return { kind: 'empty', reason: 'Population nulle.' };
  const near = size.nearThreshold
    ? ` À ${formatNumber(Math.abs(size.distancePercent ?? 0))}${NBSP}% du seuil de ${formatNumber(size.nearThreshold)} habitants : faites confirmer la taille par l’ARS.`
    : '';
  return {
    kind: 'figure',
    text: `Taille ${size.id.slice(1)}`,
    note: `Seuils : ${ACI_SIZES.source}.${near}`,
    evidence: ACI_SIZES.evidence,
  };
}

/** How many communes the team chose. */
export function nombreCommunes(dossier: Dossier): Computed {
  const count = rowsOf(dossier, COMMUNES).length;
  return count
    ? { kind: 'figure', text: formatNumber(count), value: count, evidence: 'derived' }
    : { kind: 'empty', reason: 'Aucune commune choisie.' };
}

/** Inhabitants of the communes named in a free list (`Forges, Gournay`); undefined when none is known. */
export function populationOfNames(dossier: Dossier, names: string): number | undefined {
  const wanted = new Set(names.split(/[,;\n]/).map((name) => name.trim().toLowerCase()));
  const found = rowsOf(dossier, COMMUNES).filter(
    (row) =>
      wanted.has(textCell(row.commune).toLowerCase()) || wanted.has(textCell(row.codeInsee).toLowerCase()),
  );
  return found.length ? found.reduce((sum, row) => sum + (countedPopulation(row) ?? 0), 0) : undefined;
}
