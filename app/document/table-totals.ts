import type { Row } from '../dossier/index.ts';
import type { Column } from '../plan/index.ts';
import { formatAmount } from '../text/index.ts';
import { sum } from './table-grid.ts';

/** Yearly amounts of a table, to be added up. */
export interface Totals {
  /** How many rows there are. */
  readonly rows: number;
  /** Columns that are sums. */
  readonly columns: ReadonlySet<string>;
  /** Words of a column's sum: of every row, or of those given. */
  total(column: string, rows?: readonly number[]): string;
}

/** The yearly amounts of a budget are added up, in cents; other columns are not sums. */
export function totalsOf(columns: readonly Column[], rows: readonly Row[]): Totals | undefined {
  const yearly = columns.flatMap(({ id, type }) => (type === 'amount' && /^n\d$/.test(id) ? [id] : []));
  if (yearly.length < 2) return undefined;
  const cents = new Map(yearly.map((id) => [id, rows.map((row) => centsOf(row, id))]));
  return {
    rows: rows.length,
    columns: new Set(yearly),
    total: (column, only) => {
      const all = cents.get(column) ?? [];
      return formatAmount(sum(only ? only.map((index) => all[index] ?? 0) : all) / 100);
    },
  };
}

function centsOf(row: Row, id: string): number {
  const cell = row[id];
  return typeof cell === 'number' ? Math.round(cell * 100) : 0;
}
