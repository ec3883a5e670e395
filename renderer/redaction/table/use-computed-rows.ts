import { useMemo } from 'react';
import { computedCell } from '../../../app/computed/index.ts';
import type { Dossier, Row } from '../../../app/dossier/index.ts';
import type { Column } from '../../../app/plan/index.ts';
import { useDossier } from '../../state/index.ts';
import { COMPUTED_GAP } from './table-row.tsx';

/** Words of the computed cells of a row. */
export interface ComputedRow {
  /** All of them as one text (see COMPUTED_GAP), cheap to compare. */
  readonly joined: string;
  readonly byColumn: Readonly<Record<string, string>>;
}

/** The computed cells of a table, by row id. */
export function useComputedRows(
  columns: readonly Column[],
  rows: readonly Row[],
): ReadonlyMap<string, ComputedRow> {
  const some = columns.some(({ type }) => type === 'computed');
  // Only tables with computed columns follow the rest of the dossier.
  const dossier = useDossier((state) => (some ? state.dossier : undefined));
  return useMemo(() => (dossier ? computeRows(dossier, columns, rows) : new Map()), [dossier, columns, rows]);
}

function computeRows(
  dossier: Dossier,
  columns: readonly Column[],
  rows: readonly Row[],
): ReadonlyMap<string, ComputedRow> {
  const own = columns.filter(({ type }) => type === 'computed');
  return new Map(
    rows.map((row) => {
      const words = own.map((column) => computedCell(dossier, column, row, rows));
      const byColumn = Object.fromEntries(own.map((column, index) => [column.id, words[index] ?? '']));
      return [row.id, { joined: words.join(COMPUTED_GAP), byColumn }];
    }),
  );
}
