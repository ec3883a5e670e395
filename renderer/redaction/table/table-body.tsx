import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Row } from '../../../app/dossier/index.ts';
import type { Column, Plan } from '../../../app/plan/index.ts';
import type { Refusal } from '../model/refusals.ts';
import { TableRow } from './table-row.tsx';
import type { ComputedRow } from './use-computed-rows.ts';
import type { ActiveCell } from './use-grid.ts';
import type { TableActions } from './use-table-rows.ts';

interface TableBodyProps {
  readonly plan: Plan;
  readonly fieldKey: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly active: ActiveCell | undefined;
  readonly computed: ReadonlyMap<string, ComputedRow>;
  readonly refused: Readonly<Record<string, Readonly<Record<string, Refusal>>>>;
  readonly actions: TableActions;
  /** Row whose menu is open. */
  readonly openMenu: string | undefined;
}

/** From this many rows only those near the window are mounted: each keystroke then costs the same. */
const MANY = 100;
const CHUNK = 40;
const ROW_HEIGHT = 39;

/** The rows. A very long table comes in chunks, each mounted when it nears the window. */
export function TableBody(props: TableBodyProps) {
  const { rows, columns, active } = props;
  if (rows.length <= MANY) return <tbody>{rows.map((row, index) => rowNode(props, row, index))}</tbody>;
  const starts = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, chunk) => chunk * CHUNK);
  return starts.map((start) => {
    const part = rows.slice(start, start + CHUNK);
    return (
      <Chunk
        key={start}
        first={start === 0}
        // The cell being written must stay mounted wherever one scrolls.
        held={part.some(({ id }) => id === active?.row)}
        estimate={part.length * ROW_HEIGHT}
        columns={columns.length}
      >
        {() => part.map((row, index) => rowNode(props, row, start + index))}
      </Chunk>
    );
  });
}

function rowNode(props: TableBodyProps, row: Row, index: number): ReactNode {
  const { plan, fieldKey, columns, active, computed, refused, actions, openMenu } = props;
  return (
    <TableRow
      key={row.id}
      plan={plan}
      fieldKey={fieldKey}
      columns={columns}
      row={row}
      index={index}
      active={active?.row === row.id ? active : undefined}
      entry={!active && index === 0 ? columns[0]?.id : undefined}
      computed={computed.get(row.id)?.joined ?? ''}
      refused={refused[row.id]}
      actions={actions}
      menuOpen={openMenu === row.id}
    />
  );
}

interface ChunkProps {
  readonly first: boolean;
  readonly held: boolean;
  /** Height in pixels to keep while the rows are not mounted yet. */
  readonly estimate: number;
  readonly columns: number;
  readonly children: () => ReactNode;
}

function Chunk({ first, held, estimate, columns, children }: ChunkProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useRef(estimate);
  const [near, setNear] = useState(first);
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting) height.current = element.offsetHeight;
        setNear(entry.isIntersecting);
      },
      { root: element.closest('[data-tall]'), rootMargin: '600px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <tbody ref={body}>
      {near || held ? (
        children()
      ) : (
        <tr aria-hidden>
          <td colSpan={columns + 1} style={{ height: height.current, padding: 0 }} />
        </tr>
      )}
    </tbody>
  );
}
