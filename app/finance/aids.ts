import { formatAmount } from '../text/index.ts';
import { type AidLine, aidLineSchema } from './bareme-schema.ts';
import type { OwnAid } from './own-scales.ts';

/** The amount of an aid in words: one figure, a range, or that none is known. */
export function aidAmount({ amount, min, max, per }: AidLine): string {
  const yearly = per ? ' par an' : '';
  if (amount !== undefined) return `${formatAmount(amount)}${yearly}`;
  if (min !== undefined && max !== undefined)
    return `de ${formatAmount(min)} à ${formatAmount(max)}${yearly}`;
  if (max !== undefined) return `jusqu’à ${formatAmount(max)}${yearly}`;
  return min === undefined ? 'montant non trouvé' : `à partir de ${formatAmount(min)}${yearly}`;
}

/** The structure of a plan as the aids name it; undefined for a structure none of them is meant for. */
export function aidStructure(structure: string): AidLine['structure'] | undefined {
  return aidLineSchema.shape.structure.safeParse(structure).data;
}

/** What an agency told the team of an aid. */
export interface TypedAmount {
  /** Euros. */
  readonly amount: number;
  /** Region code of the dossier; undefined when it has none yet. */
  readonly ars: string | undefined;
  readonly source: string;
}

/**
 * An aid with the amount a team was told. A landmark's stands beside it, under an id of its own, for that region
 * only: another region keeps the landmark. An aid of her own keeps its id and the regions it held for.
 */
export function correctedAid(line: AidLine, { amount, ars, source }: TypedAmount): OwnAid & { id: string } {
  const { min: _min, max: _max, note: _note, own, evidence: _evidence, ...rest } = line;
  const region = own ? line.ars : ars;
  const id = own ? line.id : `${line.id}-${ars ?? 'partout'}`;
  return { ...rest, id, amount, source, ...(region ? { ars: region } : {}) };
}
