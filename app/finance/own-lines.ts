import type { AciBareme, AciLine } from './bareme-schema.ts';
import { lineKey } from './merge-baremes.ts';
import type { OwnBareme } from './own-bareme-schema.ts';

/** A figure of a person's own for one line of a scale. */
export interface OwnFigure {
  readonly line: AciLine;
  /** Euros for a full contract year. */
  readonly amount: number;
}

/**
 * A person's correction of a scale with some figures added or replaced; the other lines of her correction stay.
 * @param source where her figures come from, in her words
 */
export function withOwnFigures(
  own: OwnBareme | undefined,
  bareme: AciBareme,
  figures: readonly OwnFigure[],
  source: string,
): OwnBareme {
  const before = own?.kind === 'aci' ? own : undefined;
  const lines = figures.map(
    ({ line: { note: _, own: __, ...line }, amount }): AciLine => ({
      ...line,
      amount,
      source,
      evidence: 'read',
    }),
  );
  const replaced = new Set(lines.map(lineKey));
  const kept = (before?.lines ?? []).filter((line) => !replaced.has(lineKey(line)));
  return { ...before, id: bareme.id, kind: 'aci', lines: [...kept, ...lines] };
}
