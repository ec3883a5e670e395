import { type Cell, type Change, coerceCell, type Row } from '../../app/dossier/index.ts';
import { errorMessage } from '../../app/errors.ts';
import { type Column, type ColumnType, optionLabel, type Plan } from '../../app/plan/index.ts';
import { formatNumber, formatShortDate } from '../../app/text/index.ts';

/** What is typed in a form of cells, by column id; `undefined` leaves the cell as it is. */
export type Draft = Readonly<Record<string, string | undefined>>;

/** A cell as it is typed and shown in a form. */
export function cellWords(plan: Plan, column: Column, cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return formatNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  if (typeof cell !== 'string') return '';
  if (column.type === 'choice') return optionLabel(plan, column.list, cell);
  return column.type === 'date' ? formatShortDate(cell) : cell;
}

export interface DraftResult {
  readonly changes: readonly Change[];
  /** French messages by column id; when there is one, nothing should be applied. */
  readonly errors: Readonly<Record<string, string>>;
}

const NUMBER_HELP = 'Écrivez un nombre, par exemple 1 250.';
const HELP: Partial<Record<ColumnType, string>> = {
  number: NUMBER_HELP,
  amount: NUMBER_HELP,
  percentage: NUMBER_HELP,
  date: 'Écrivez une date, par exemple 05/03/2026 ou mars 2026.',
};

/** The `setCell` changes a draft asks on rows of a table: only the cells that really change. */
export function draftChanges(
  plan: Plan,
  at: string,
  columns: readonly Column[],
  rows: readonly Row[],
  draft: Draft,
): DraftResult {
  const errors: Record<string, string> = {};
  const changes: Change[] = [];
  for (const column of columns) {
    const typed = draft[column.id]?.trim();
    if (typed === undefined) continue;
    try {
      const value = coerceCell(plan, column, typed) ?? null;
      for (const row of rows)
        if ((row[column.id] ?? null) !== value)
          changes.push({ type: 'setCell', at, rowId: row.id, column: column.id, value });
    } catch (error) {
      errors[column.id] = HELP[column.type] ?? errorMessage(error);
    }
  }
  return { changes, errors };
}
