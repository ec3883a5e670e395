import { useMemo } from 'react';
import type { Row } from '../../../app/dossier/index.ts';
import { type Refusal, useRefusals } from '../model/refusals.ts';

export interface RefusedPlace extends Refusal {
  readonly row: string;
  readonly column: string;
  /** Row number, from 1. */
  readonly line: number;
}

/** The refused cells of a table that still stand: by row for the cells, in order for the report. */
export function useFieldRefusals(
  fieldKey: string,
  rows: readonly Row[],
): {
  byRow: Readonly<Record<string, Readonly<Record<string, Refusal>>>>;
  list: readonly RefusedPlace[];
} {
  const entries = useRefusals((all) => all);
  return useMemo(() => {
    const prefix = `${fieldKey}#`;
    const byRow: Record<string, Record<string, Refusal>> = {};
    for (const [place, refusal] of Object.entries(entries)) {
      if (!place.startsWith(prefix)) continue;
      const [row = '', column = ''] = place.slice(prefix.length).split('#');
      byRow[row] = { ...byRow[row], [column]: refusal };
    }
    const list = Object.keys(byRow).length
      ? rows.flatMap((row, index) =>
          Object.entries(byRow[row.id] ?? {})
            .filter(([column]) => row[column] === undefined)
            .map(([column, refusal]) => ({ ...refusal, row: row.id, column, line: index + 1 })),
        )
      : [];
    return { byRow, list };
  }, [entries, fieldKey, rows]);
}
