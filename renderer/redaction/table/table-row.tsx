import { memo, useEffect, useRef } from 'react';
import type { Row } from '../../../app/dossier/index.ts';
import type { Column, Plan } from '../../../app/plan/index.ts';
import { cellText, isNumeric } from '../../cells/index.ts';
import { attachmentIds } from '../attachments/attachment-editor.tsx';
import { AttachmentNames } from '../attachments/attachment-names.tsx';
import { cellPlace, type Refusal } from '../model/refusals.ts';
import { CellDoubt } from './cell-doubt.tsx';
import { CellInput } from './cell-input.tsx';
import { useCellNotes } from './cell-note.tsx';
import classes from './table.module.css';
import type { ActiveCell } from './use-grid.ts';
import type { TableActions } from './use-table-rows.ts';

interface TableRowProps {
  readonly plan: Plan;
  readonly fieldKey: string;
  readonly columns: readonly Column[];
  readonly row: Row;
  readonly index: number;
  /** Present when the active cell is in this row. */
  readonly active: ActiveCell | undefined;
  /** Column that Tab reaches when it enters the table through this row. */
  readonly entry: string | undefined;
  /** Words of the computed cells, joined by {@link COMPUTED_GAP}: one text, so that comparing is cheap. */
  readonly computed: string;
  readonly refused: Readonly<Record<string, Refusal>> | undefined;
  readonly actions: TableActions;
  readonly menuOpen: boolean;
}

/** Stands between the words of computed cells. */
export const COMPUTED_GAP = '\u0000';

/** One row. Only the row being written renders again while typing. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { plan, fieldKey, columns, row, index, active, entry, computed, refused, actions, menuOpen } = props;
  const notes = useCellNotes();
  const noteOf = (column: string) => (notes?.column === column ? notes.of(row.id) : null);
  const words = computed.split(COMPUTED_GAP);
  let nextComputed = 0;
  return (
    <tr data-row={row.id} aria-rowindex={index + 2}>
      <th scope="row" className={classes.gutter}>
        <button
          type="button"
          className={classes.handle}
          data-menu={row.id}
          // Tab meets the menu of the active row only: it never has to cross four hundred of them.
          tabIndex={active || entry ? 0 : -1}
          aria-label={`Actions sur la ligne ${index + 1}`}
          aria-haspopup="menu"
          aria-expanded={menuOpen}
        >
          <span className={classes.number}>{index + 1}</span>
        </button>
      </th>
      {columns.map((column) => {
        const here = active?.column === column.id ? active : undefined;
        const cell = row[column.id];
        const refusal = cell === undefined ? refused?.[column.id] : undefined;
        const text =
          column.type === 'computed'
            ? (words[nextComputed++] ?? '')
            : (refusal?.text ?? cellText(plan, column, cell));
        const label = `${column.label}, ligne ${index + 1}`;
        return (
          <GridCell
            key={column.id}
            row={row.id}
            column={column}
            text={text}
            refusal={refusal?.message}
            browsing={here !== undefined && !here.writing}
            reachable={here ? !here.writing : entry === column.id}
            writing={here?.writing ?? false}
          >
            {here?.writing ? (
              <CellInput
                plan={plan}
                column={column}
                cell={cell}
                refused={refusal?.text}
                typed={here.typed}
                label={label}
                place={cellPlace(fieldKey, row.id, column.id)}
                onType={(next) => actions.type(row.id, column, next)}
                onCell={(value) => actions.setCell(row.id, column.id, value)}
              />
            ) : column.type === 'attachment' ? (
              <AttachmentNames ids={attachmentIds(cell)} />
            ) : (
              <>
                {text}
                {!refusal && <CellDoubt column={column.id} text={text} />}
                {noteOf(column.id)}
              </>
            )}
          </GridCell>
        );
      })}
    </tr>
  );
});

interface GridCellProps {
  readonly row: string;
  readonly column: Column;
  readonly text: string;
  readonly refusal: string | undefined;
  readonly browsing: boolean;
  readonly reachable: boolean;
  readonly writing: boolean;
  readonly children: React.ReactNode;
}

function GridCell({ row, column, refusal, browsing, reachable, writing, children }: GridCellProps) {
  const cell = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (browsing && !cell.current?.contains(document.activeElement)) cell.current?.focus();
  }, [browsing]);
  useEffect(() => {
    // A cell partly under the header or the column held in sight counts as seen when it takes the focus.
    if (browsing || writing) cell.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [browsing, writing]);
  return (
    <td
      ref={cell}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one writes in is a grid
      role="gridcell"
      className={classes.cell}
      data-row={row}
      data-cell={column.id}
      data-type={column.type}
      data-numeric={isNumeric(column) || undefined}
      data-writing={writing || undefined}
      data-refused={refusal ? true : undefined}
      aria-readonly={column.type === 'computed' || undefined}
      aria-invalid={refusal ? true : undefined}
      title={refusal}
      tabIndex={reachable ? 0 : -1}
    >
      {children}
    </td>
  );
}
