import { type Cell, coerceCell, type MakeId, type Row } from '../../../app/dossier/index.ts';
import { errorMessage, PrefigureError } from '../../../app/errors.ts';
import type { Column, Plan } from '../../../app/plan/index.ts';
import { searchable } from '../../../app/text/index.ts';
import type { Block } from './clipboard.ts';
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
}

/**
 * Lays a block of words over the table from a cell on, adding rows as needed, each word read as its column wants.
 * What a column refuses leaves its cell empty and is told; what falls outside is told too.
 */
export function pasteBlock({ plan, columns, rows, at, block, makeId }: PasteInput): PasteResult {
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
      const read = readCell(plan, column, text);
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

/** Reads words as a column wants them: a cell (undefined when blank), or what is wrong. */
export function readCell(
  plan: Plan,
  column: Column,
  text: string,
): { cell: Cell | undefined } | { message: string } {
  if (!text.trim()) return { cell: undefined };
  if (column.type === 'attachment')
    return { message: 'Une pièce jointe ne se colle pas : utilisez « Joindre un fichier ».' };
  try {
    return { cell: coerceCell(plan, column, text) };
  } catch (error) {
    if (!(error instanceof PrefigureError)) throw error;
    return { message: plainReason(column, text) ?? errorMessage(error) };
  }
}

function plainReason(column: Column, text: string): string | undefined {
  const words = `« ${text.trim()} »`;
  switch (column.type) {
    case 'number':
    case 'amount':
    case 'percentage':
      return /^[\d\s.,€%+−-]+$/.test(text) ? undefined : `${words} n’est pas un nombre.`;
    case 'date':
      return `${words} n’est pas une date (05/03/2026, mars 2026 ou 2026).`;
    case 'choice':
      return `${words} n’est pas dans la liste.`;
    case 'yesNo':
      return `${words} : répondez par oui ou non.`;
    default:
      return undefined;
  }
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
