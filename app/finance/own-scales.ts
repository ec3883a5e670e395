import { searchable } from '../text/index.ts';
import type { AciBareme, AidLine, Bareme, YearlyCeiling } from './bareme-schema.ts';
import type { OwnBareme } from './own-bareme-schema.ts';

const AIDS_ID = 'aides';

/** An id of words that none of the ids known has: « Avenant 3 » → `avenant-3`, then `avenant-3-2`. */
export function freeId(words: string, known: readonly string[]): string {
  const base =
    searchable(words)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'bareme';
  let id = base;
  for (let rank = 2; known.includes(id); rank += 1) id = `${base}-${rank}`;
  return id;
}

/**
 * A scale of a person's own that starts as a copy of another: an avenant to come, say. Its amounts are then hers to write.
 * @param from ISO date it is in force from; null when unknown
 */
export function newScale(
  base: AciBareme,
  { label, from, source }: { label: string; from: string | null; source: string },
  known: readonly Bareme[],
): OwnBareme {
  return {
    id: freeId(
      label,
      known.map(({ id }) => id),
    ),
    kind: 'aci',
    basedOn: base.id,
    label,
    signedOn: from,
    validFrom: from,
    validTo: null,
    notice: `Ajouté par vous à partir de « ${base.label} » (${source}). Les montants que vous n’avez pas changés sont ceux de ce barème.`,
  };
}

/** A person's own scales with the ceiling of a year typed or replaced. */
export function withOwnCeiling(
  own: OwnBareme | undefined,
  scale: Pick<Bareme, 'id'>,
  ceiling: Pick<YearlyCeiling, 'year' | 'amount' | 'source'>,
): OwnBareme {
  const before = own?.kind === 'plafonds' ? own : undefined;
  const others = (before?.lines ?? []).filter(({ year }) => year !== ceiling.year);
  return { ...before, id: scale.id, kind: 'plafonds', lines: [...others, { ...ceiling, evidence: 'read' }] };
}

/** An aid as a person writes it: its id is found when it is added, given when it is corrected. */
export type OwnAid = Omit<AidLine, 'id' | 'evidence' | 'own'> & { readonly id?: string };

/**
 * A person's own aids with one more, or with the one of this id replaced.
 * @param all every aid there is, so that no id is used twice
 */
export function withOwnAid(
  own: OwnBareme | undefined,
  { id: given, ...aid }: OwnAid,
  all: readonly AidLine[],
): OwnBareme {
  const before = own?.kind === 'aides' ? own : undefined;
  const lines = before?.lines ?? [];
  const taken = [...all, ...lines].map((line) => line.id);
  const id = given ?? freeId(aid.label, taken);
  const written: AidLine = { ...aid, id, evidence: 'read' };
  const known = lines.some((line) => line.id === id);
  return {
    ...before,
    id: AIDS_ID,
    kind: 'aides',
    lines: known ? lines.map((line) => (line.id === id ? written : line)) : [...lines, written],
  };
}

/** A person's own aids without one; undefined when none is left. */
export function withoutOwnAid(own: OwnBareme | undefined, id: string): OwnBareme | undefined {
  if (own?.kind !== 'aides') return undefined;
  const lines = (own.lines ?? []).filter((line) => line.id !== id);
  return lines.length ? { ...own, lines } : undefined;
}
