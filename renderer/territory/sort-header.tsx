import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import classes from './communes-table.module.css';
import type { Sorting } from './sort-rows.ts';

interface SortHeaderProps {
  readonly column: string;
  readonly label: string;
  /** The whole words when the label is shortened. */
  readonly title?: string;
  readonly numeric?: boolean;
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting | undefined) => void;
}

/** A column header that sorts: rising, falling, then the order of the document again. */
export function SortHeader({ column, label, title, numeric, sorting, onSort }: SortHeaderProps) {
  const mine = sorting?.column === column ? sorting : undefined;
  const next = () => {
    if (!mine) onSort({ column, descending: false });
    else onSort(mine.descending ? undefined : { column, descending: true });
  };
  const Icon = mine ? (mine.descending ? IconArrowDown : IconArrowUp) : IconArrowsSort;
  return (
    <th
      scope="col"
      data-numeric={numeric || undefined}
      aria-sort={mine ? (mine.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={classes.sort}
        data-on={mine ? true : undefined}
        title={title}
        onClick={next}
      >
        {label}
        {title && <span className="visually-hidden"> ({title})</span>}
        <Icon size={14} aria-hidden />
      </button>
    </th>
  );
}
