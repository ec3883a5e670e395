import type { Row } from '../dossier/index.ts';
import { formatNumber, formatPercentage, NBSP } from '../text/index.ts';
import { numberCell, textCell } from './read-answers.ts';

/** Where the communes of the territory are written. */
export const COMMUNES_FIELD = 'territoire.communes';

/** How a commune that is only in part of the territory was told: by its share in percent, or by a count of people. */
export type PartialCommune =
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'count' };

/** Undefined for a whole commune. A typed count wins over a share; a share outside 0–100 is no share. */
export function partialCommune(row: Row): PartialCommune | undefined {
  if (numberCell(row.habitantsRetenus) !== undefined) return { kind: 'count' };
  const percent = numberCell(row.part);
  return percent === undefined || percent < 0 || percent >= 100 ? undefined : { kind: 'share', percent };
}

/** Inhabitants of a commune that count in the territory, whole number; undefined when unknown, never 0 instead. */
export function countedPopulation(row: Row): number | undefined {
  const partial = partialCommune(row);
  if (partial?.kind === 'count') return numberCell(row.habitantsRetenus);
  const whole = numberCell(row.population);
  if (!partial || whole === undefined) return whole;
  return Math.round((whole * partial.percent) / 100);
}

/** `partielle : 40 %, soit 4 938 habitants`; empty for a whole commune. A share that does not count is still said. */
export function partialWords(row: Row): string {
  const partial = partialCommune(row);
  const share = numberCell(row.part);
  const noted = share === undefined ? '' : `part notée : ${formatPercentage(share)}`;
  if (!partial) return noted;
  const counted = countedPopulation(row);
  const people = counted === undefined ? '' : `${formatNumber(counted)}${NBSP}habitants`;
  if (partial.kind === 'count') return `partielle : ${people}${noted && ` (${noted})`}`;
  return `partielle : ${formatPercentage(partial.percent)}${people && `, soit ${people}`}`;
}

/** A commune as other tables repeat it: what counts of it, and a name that says when that is not all. */
export function retainedCommune(row: Row): Row {
  if (!partialCommune(row)) return row;
  const { population: _whole, ...rest } = row;
  const population = countedPopulation(row);
  return {
    ...rest,
    commune: `${textCell(row.commune)} (pour partie)`,
    ...(population === undefined ? {} : { population }),
  };
}

const MAYOTTE_CENSUS = '2017';

/** True for a commune of Mayotte counted by its own, older census. */
export function isOlderMayotte(row: Row): boolean {
  return textCell(row.codeInsee).startsWith('976') && textCell(row.anneePopulation) === MAYOTTE_CENSUS;
}
