import { IconEyeOff } from '@tabler/icons-react';
import { memo } from 'react';
import type { Column } from '../../../app/plan/index.ts';
import { isNumeric } from '../../cells/index.ts';
import classes from './table.module.css';

interface TableHeadProps {
  readonly columns: readonly Column[];
  /** Least width of each column, in rem. */
  readonly widths: readonly number[];
  /** Widths are exact rather than least: a long table is then laid out row by row. */
  readonly fixed: boolean;
}

/** The header: names, units, and what never leaves the program. */
export const TableHead = memo(function TableHead({ columns, widths, fixed }: TableHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={classes.gutter}>
          <span className="visually-hidden">Ligne</span>
        </th>
        {columns.map((column, index) => (
          <th
            key={column.id}
            scope="col"
            style={{
              minWidth: `${widths[index] ?? 6}rem`,
              width: fixed ? `${widths[index] ?? 6}rem` : undefined,
            }}
            data-numeric={isNumeric(column) || undefined}
          >
            {column.label}
            {column.unit && <span className={classes.columnUnit}> ({column.unit})</span>}
            {column.private && (
              <span className={classes.private} title="Cette colonne n’est jamais exportée">
                <IconEyeOff size={14} aria-hidden />
                <span className="visually-hidden">, jamais exportée</span>
              </span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
});
