import type { Column } from '../../../app/plan/index.ts';
import { isNumeric } from '../../cells/index.ts';
import classes from './table.module.css';

interface TableFootProps {
  readonly columns: readonly Column[];
  /** By column id, in French; none for the columns that have no total. */
  readonly totals: Readonly<Record<string, string>>;
}

/** The totals, under the rows. */
export function TableFoot({ columns, totals }: TableFootProps) {
  if (!Object.keys(totals).length) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row" className={classes.gutter}>
          <span className="visually-hidden">Total</span>
        </th>
        {columns.map((column, index) => (
          <td key={column.id} className={classes.total} data-numeric={isNumeric(column) || undefined}>
            {totals[column.id] ?? (index === 0 ? 'Total' : '')}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
