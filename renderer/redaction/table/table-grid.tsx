import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import {
  type ClipboardEvent,
  type CSSProperties,
  type ReactNode,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Column } from '../../../app/plan/index.ts';
import { type Block, cellText, clipboardBlock } from '../../cells/index.ts';
import { useDossier } from '../../state/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import { columnWidths } from './column-widths.ts';
import { namesOtherColumns } from './other-columns.ts';
import type { PasteResult } from './paste-block.ts';
import { PasteReport } from './paste-report.tsx';
import { type CellPlace, useRevealedCell } from './reveal-cell.ts';
import { type OpenMenu, RowMenu } from './row-menu.tsx';
import { useSynonyms } from './synonyms.ts';
import classes from './table.module.css';
import { TableBody } from './table-body.tsx';
import { TableFoot } from './table-foot.tsx';
import { TableHead } from './table-head.tsx';
import { columnTotals } from './totals.ts';
import { useComputedRows } from './use-computed-rows.ts';
import { useFieldRefusals } from './use-field-refusals.ts';
import { type ActiveCell, cellOf, positionOf, useGrid } from './use-grid.ts';
import { useTableRows } from './use-table-rows.ts';

const NO_COLUMNS: readonly Column[] = [];
/** From this many columns the one that names the rows stays in sight while the others scroll. */
export const WIDE = 6;
/** From this many rows the table scrolls in its own frame, under its header. */
const TALL = 12;
/** Width of the row numbers, in rem. */
const GUTTER = 2.25;

interface TableGridProps extends EditorProps {
  /** What stands beside « Ajouter une ligne ». */
  readonly aside?: ReactNode;
  /** Takes the height there is rather than a part of the page. */
  readonly whole?: boolean;
  /** Called with a pasted block whose titles name other columns than those it would fall on. */
  readonly onOtherColumns?: (block: Block) => void;
}

/** A table with typed columns, used like a spreadsheet: arrows, Tab, Enter, paste of a block of cells. */
export function TableGrid({
  field,
  fieldKey,
  labelledBy,
  describedBy,
  aside,
  whole,
  onOtherColumns,
}: TableGridProps) {
  const plan = useDossier((state) => state.plan);
  const columns = field.columns ?? NO_COLUMNS;
  const { rows, actions } = useTableRows(field, fieldKey);
  const grid = useGrid({ columns, rows, actions });
  const { active, setActive } = grid;
  const synonyms = useSynonyms();
  const refusals = useFieldRefusals(fieldKey, rows);
  const computed = useComputedRows(columns, rows);
  const totals = useMemo(
    () => columnTotals(columns, rows, (row) => computed.get(row.id)?.byColumn ?? {}),
    [columns, rows, computed],
  );
  // On another number of rows only: columns must not move under the caret.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const widths = useMemo(() => columnWidths(plan, columns, rows), [plan, columns, rows.length]);
  const tall = rows.length > TALL;
  const held = heldColumn(columns);
  const least = widths.reduce((sum, width) => sum + width, GUTTER);
  const [report, setReport] = useState<PasteResult>();
  const [menu, setMenu] = useState<OpenMenu>();
  const table = useRef<HTMLTableElement>(null);

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const at = positionOf(active, rows, columns);
    const several = clipboardBlock(event.clipboardData);
    const block = several ?? singleCell(event.clipboardData, active, at && columns[at.column]);
    if (!at || !block || !cellOf(event.target)) return;
    event.preventDefault();
    if (onOtherColumns && namesOtherColumns(field, synonyms, block, at.column)) return onOtherColumns(block);
    const result = actions.paste(at, block);
    setReport(several || result.refused.length ? result : undefined);
    if (active) setActive({ row: active.row, column: active.column, writing: false });
  };
  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    const at = positionOf(active, rows, columns);
    const column = at && columns[at.column];
    if (!active || active.writing || !at || !column || window.getSelection()?.toString()) return;
    const words = column.type === 'computed' ? '' : cellText(plan, column, rows[at.row]?.[column.id]);
    event.clipboardData.setData('text/plain', words);
    event.preventDefault();
  };
  const addRow = useCallback(() => {
    const row = actions.insert(rows.length);
    const [first] = columns;
    if (first) setActive({ row, column: first.id, writing: true });
  }, [actions, rows.length, columns, setActive]);

  const showCell = useCallback((place: CellPlace) => setActive({ ...place, writing: false }), [setActive]);
  useRevealedCell(fieldKey, showCell);

  return (
    <>
      <div
        className={classes.frame}
        data-whole={whole || undefined}
        data-tall={tall || undefined}
        data-held={held}
        style={held ? ({ '--held': `${widths[held - 1] ?? 0}rem` } as CSSProperties) : undefined}
      >
        <table
          ref={table}
          className={classes.table}
          data-fixed={tall || undefined}
          style={tall ? { width: `max(100%, ${least}rem)` } : undefined}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one writes in is a grid
          role="grid"
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          aria-rowcount={rows.length + 1}
          onKeyDown={grid.onKeyDown}
          onMouseDown={grid.onMouseDown}
          onFocus={grid.onFocus}
          onPaste={onPaste}
          onCopy={onCopy}
          onClick={(event) => setMenu(menuOf(event.target))}
        >
          <TableHead columns={columns} widths={widths} fixed={tall} />
          <TableBody
            plan={plan}
            fieldKey={fieldKey}
            columns={columns}
            rows={rows}
            active={active}
            computed={computed}
            refused={refusals.byRow}
            actions={actions}
            openMenu={menu?.row}
          />
          <TableFoot columns={columns} totals={totals} />
        </table>
      </div>
      <div className={classes.under}>
        <Button
          variant="subtle"
          size="compact-sm"
          mih="2rem"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={addRow}
        >
          Ajouter une ligne
        </Button>
        {aside}
        {rows.length < 2 && (
          <span className={classes.help}>
            Cliquez dans une case pour écrire, ou collez des cellules copiées depuis Excel ou LibreOffice.
          </span>
        )}
      </div>
      <PasteReport
        result={report}
        refused={refusals.list}
        columns={columns}
        onGo={(row, column) => setActive({ row, column, writing: true })}
        onClose={() => setReport(undefined)}
      />
      <RowMenu
        menu={menu}
        rows={rows}
        actions={actions}
        onClose={() => setMenu(undefined)}
        onInserted={(row) => {
          const [first] = columns;
          if (first) setActive({ row, column: first.id, writing: true });
        }}
      />
    </>
  );
}

// From 1; undefined when the table is narrow enough to be seen whole.
function heldColumn(columns: readonly Column[]): 1 | 2 | undefined {
  if (columns.length < WIDE) return undefined;
  return columns[1]?.id === 'nom' ? 2 : 1;
}

// Over a cell that is only pointed at, one piece of text takes the place of what it held.
function singleCell(
  data: DataTransfer,
  active: ActiveCell | undefined,
  column: Column | undefined,
): Block | undefined {
  const text = data.getData('text/plain').trim();
  const takesText = column && !['attachment', 'signature', 'computed'].includes(column.type);
  return active && !active.writing && takesText && text ? [[text]] : undefined;
}

function menuOf(target: EventTarget): OpenMenu | undefined {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-menu]') : null;
  return button?.dataset.menu ? { row: button.dataset.menu, button } : undefined;
}
