import { cents, numberCell } from '../../../app/computed/index.ts';
import type { Row } from '../../../app/dossier/index.ts';
import type { Column } from '../../../app/plan/index.ts';
import { formatAmount, parseFrenchNumber } from '../../../app/text/index.ts';

/**
 * Totals of the columns of sums, by column id, in French. A running balance is no sum: it has none.
 * `computed` gives the words of the computed cells of a row, by column id.
 */
export function columnTotals(
  columns: readonly Column[],
  rows: readonly Row[],
  computed: (row: Row) => Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (rows.length < 2) return {};
  const totals = columns.flatMap((column): [string, string][] => {
    const values = rows.flatMap((row) => sumValue(column, row, computed(row)) ?? []);
    if (!values.length) return [];
    return [[column.id, formatAmount(values.reduce((sum, value) => sum + cents(value), 0) / 100)]];
  });
  return Object.fromEntries(totals);
}

function sumValue(column: Column, row: Row, computed: Readonly<Record<string, string>>): number | undefined {
  if (column.type === 'amount') return numberCell(row[column.id]);
  const op = column.formula?.op;
  if (op !== 'product' && op !== 'sum') return undefined;
  return parseFrenchNumber((computed[column.id] ?? '').replace('−', '-'));
}
