import type { Row } from '../../../app/dossier/index.ts';
import type { FieldDef } from '../../../app/plan/index.ts';
import { cellText, isNumeric } from '../../cells/index.ts';
import { useDossier } from '../../state/index.ts';
import classes from './table.module.css';

/** Rows to read only: a list of lines, or a table. */
export function ReadOnlyRows({ field, rows }: { field: FieldDef; rows: readonly Row[] }) {
  const plan = useDossier((state) => state.plan);
  const columns = field.columns;
  if (!columns)
    return (
      <ul className={classes.lines}>
        {rows.map((row) => (
          <li key={row.id}>{typeof row.text === 'string' ? row.text : ''}</li>
        ))}
      </ul>
    );
  return (
    <div className={classes.frame} data-tall={rows.length > 12 || undefined}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-numeric={isNumeric(column) || undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column.id} className={classes.cell} data-numeric={isNumeric(column) || undefined}>
                  {cellText(plan, column, row[column.id])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
