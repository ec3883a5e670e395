import type { Cell, MakeId, Row } from '../../../app/dossier/index.ts';
import type { Column, Plan } from '../../../app/plan/index.ts';
import { readCell, type Synonyms } from '../../../app/tabular/index.ts';
import { searchable } from '../../../app/text/index.ts';
import type { Block } from '../../cells/index.ts';
import type { Position } from './grid-keys.ts';

/** A pasted cell that the column could not take. */
export interface RefusedCell {
  readonly row: string;
  readonly column: string;
  readonly text: string;
  readonly message: string;
}

export interface PasteResult {
  readonly rows: Row[];
  readonly refused: readonly RefusedCell[];
  /** Cells written (or emptied), by row id and column id: what was refused there before is settled. */
  readonly written: readonly { readonly row: string; readonly column: string }[];
  readonly pastedRows: number;
  readonly addedRows: number;
  /** Words that fell to the right of the last column. */
  readonly beyond: readonly string[];
  /** True when the first line was the table's own header, left aside. */
  readonly headerSkipped: boolean;
}

interface PasteInput {
  readonly plan: Plan;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly at: Position;
  readonly block: Block;
  readonly makeId: MakeId;
  /** Other names of the options of a list (« IDEL »). */
  readonly synonyms?: Synonyms;
}

/**
 * Lays a block of words over the table from a cell on, adding rows as needed, each word read as its column wants.
 * What a column refuses leaves its cell empty and is told; what falls outside is told too.
 */
export function pasteBlock({ plan, columns, rows, at, block, makeId, synonyms }: PasteInput): PasteResult {
  const headerSkipped = isHeader(block[0], columns, at.column);
  const lines = headerSkipped ? block.slice(1) : block;
  const next = [...rows];
  const refused: RefusedCell[] = [];
  const written: { row: string; column: string }[] = [];
  const beyond: string[] = [];
  lines.forEach((line, offset) => {
    const index = at.row + offset;
    let row: Row = next[index] ?? { id: makeId() };
    line.forEach((text, shift) => {
      const column = columns[at.column + shift];
      if (!column) {
        if (text.trim()) beyond.push(text.trim());
        return;
      }
      if (column.type === 'computed') return;
      const read = readCell(plan, column, text, synonyms);
      if ('message' in read) refused.push({ row: row.id, column: column.id, text, message: read.message });
      else written.push({ row: row.id, column: column.id });
      row = withCell(row, column.id, 'message' in read ? undefined : read.cell);
    });
    next[index] = row;
  });
  return {
    rows: next,
    refused,
    written,
    pastedRows: lines.length,
    addedRows: next.length - rows.length,
    beyond,
    headerSkipped,
  };
}

function withCell(row: Row, column: string, cell: Cell | undefined): Row {
  const { [column]: _before, ...rest } = row;
  return cell === undefined ? { ...rest, id: row.id } : { ...row, [column]: cell };
}

function isHeader(line: readonly string[] | undefined, columns: readonly Column[], start: number): boolean {
  const words = (line ?? []).map((text, shift) => [searchable(text), columns[start + shift]] as const);
  const filled = words.filter(([text]) => text !== '');
  return filled.length > 1 && filled.every(([text, column]) => column && searchable(column.label) === text);
}
