import { PrefigureError } from '../errors.ts';
import type {
  AccountsBareme,
  AciBareme,
  AidLine,
  AidsBareme,
  Bareme,
  CeilingsBareme,
  YearlyCeiling,
} from './bareme-schema.ts';

/**
 * The ACI scale to use: the one asked for, else a person's own, else the latest in force on the date.
 * A scale without an entry date counts from its signature.
 * @throws PrefigureError `notFound` naming the scales there are
 */
export function selectAci(baremes: readonly Bareme[], id: string | undefined, on: string): AciBareme {
  const all = baremes.filter((bareme): bareme is AciBareme => bareme.kind === 'aci');
  const chosen = id === undefined ? inForce(all, on) : all.find((bareme) => bareme.id === id);
  if (chosen) return chosen;
  throw new PrefigureError(
    'notFound',
    id === undefined ? 'Aucun barème de l’ACI.' : `Barème inconnu : « ${id} ».`,
    `Barèmes disponibles : ${all.map((bareme) => bareme.id).join(', ')}.`,
  );
}

function inForce(all: readonly AciBareme[], on: string): AciBareme | undefined {
  const since = ({ validFrom, signedOn }: AciBareme) => validFrom ?? signedOn ?? '';
  const current = all.filter(
    (bareme) => since(bareme) <= on && (bareme.validTo === null || bareme.validTo >= on),
  );
  const pool = current.length ? current : all;
  return [...pool].sort(
    (a, b) => Number(b.own ?? false) - Number(a.own ?? false) || since(b).localeCompare(since(a)),
  )[0];
}

/** The chart of accounts among the scales, if it is there. */
export function findAccounts(baremes: readonly Bareme[]): AccountsBareme | undefined {
  return baremes.find((bareme) => bareme.kind === 'comptes');
}

/** The yearly ceiling of one professional's payments, and whether it is that very year's. */
export interface ApplicableCeiling extends YearlyCeiling {
  /** False when the figure is another year's: the right one must be typed. */
  readonly exact: boolean;
}

/** The ceiling of a year, else the latest earlier one, told as not exact; undefined when none is known. */
export function ceilingOf(baremes: readonly Bareme[], year: number): ApplicableCeiling | undefined {
  const lines = baremes
    .filter((bareme): bareme is CeilingsBareme => bareme.kind === 'plafonds')
    .flatMap((bareme) => bareme.lines)
    .filter((line) => line.year <= year)
    .sort((a, b) => b.year - a.year || Number(b.own ?? false) - Number(a.own ?? false));
  const [line] = lines;
  return line && { ...line, exact: line.year === year };
}

/**
 * The other aids known for a structure on a date: national ones and, when a region is given, that ARS's.
 * Landmarks only: each line carries its evidence.
 */
export function aidsFor(
  baremes: readonly Bareme[],
  { structure, ars, on }: { structure: string; ars?: string | undefined; on: string },
): AidLine[] {
  return baremes
    .filter((bareme): bareme is AidsBareme => bareme.kind === 'aides')
    .flatMap((bareme) => bareme.lines)
    .filter(
      (line) =>
        line.structure === structure &&
        (!line.ars || line.ars === ars) &&
        (!line.validFrom || line.validFrom <= on) &&
        (!line.validTo || line.validTo >= on),
    );
}
