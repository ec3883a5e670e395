import { formatAmount } from '../text/index.ts';
import type { AidLine } from './bareme-schema.ts';
import type { OwnBareme } from './own-bareme-schema.ts';

/** The amount of an aid in words: one figure, a range, or that none is known. */
export function aidAmount({ amount, min, max, per }: AidLine): string {
  const yearly = per ? ' par an' : '';
  if (amount !== undefined) return `${formatAmount(amount)}${yearly}`;
  if (min !== undefined && max !== undefined)
    return `de ${formatAmount(min)} à ${formatAmount(max)}${yearly}`;
  if (max !== undefined) return `jusqu’à ${formatAmount(max)}${yearly}`;
  return min === undefined ? 'montant non trouvé' : `à partir de ${formatAmount(min)}${yearly}`;
}

/** What an agency told the team of an aid. */
export interface OwnAid {
  /** Euros. */
  readonly amount: number;
  /** Region code; undefined when the amount holds everywhere. */
  readonly ars: string | undefined;
  readonly source: string;
}

/**
 * A person's own scale of aids with this amount added, beside the landmark it came from: another region keeps that one.
 * @param known her scale of aids as it stands
 */
export function ownAid(
  known: OwnBareme | undefined,
  line: AidLine,
  { amount, ars, source }: OwnAid,
): OwnBareme {
  const { min: _min, max: _max, note: _note, ...rest } = line;
  const id = line.own ? line.id : `${line.id}-${ars ?? 'partout'}`;
  const own: AidLine = { ...rest, id, amount, source, evidence: 'read', own: true, ...(ars ? { ars } : {}) };
  const before = known?.kind === 'aides' ? known : undefined;
  const others = (before?.lines ?? []).filter((each) => each.id !== id);
  return { ...before, id: 'aides', kind: 'aides', lines: [...others, own] };
}
