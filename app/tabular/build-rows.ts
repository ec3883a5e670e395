import type { MakeId, Row } from '../dossier/index.ts';
import { checkRpps, identifierKindOf } from '../identifiers/index.ts';
import type { Column, FieldDef, Plan } from '../plan/index.ts';
import { FULL_NAME, splitName } from './full-name.ts';
import { type Grid, isBlankLine } from './grid.ts';
import { optionOfWords, type Synonyms } from './option-words.ts';
import { readCell } from './read-cell.ts';

/** A cell of the file that its column could not take. */
export interface RefusedCell {
  /** Id of the row made from its line. */
  readonly row: string;
  /** Line of the file, from 1 as spreadsheets count. */
  readonly line: number;
  readonly column: string;
  readonly text: string;
  readonly message: string;
}

export interface BuiltRows {
  /** One per line that holds something, in order. */
  readonly rows: readonly Row[];
  readonly refused: readonly RefusedCell[];
  /** Line of the file each row comes from, by row id. */
  readonly lines: ReadonlyMap<string, number>;
  /** Words kept as they are in a list that does not know them, by column id. */
  readonly ownWords: Readonly<Record<string, readonly string[]>>;
}

export interface BuildRequest {
  readonly plan: Plan;
  readonly field: FieldDef;
  readonly grid: Grid;
  readonly header: number | undefined;
  /** Where each column of the file goes; the others are left out. */
  readonly targets: ReadonlyMap<number, string>;
  readonly synonyms: Synonyms;
  readonly makeId: MakeId;
}

/** Reads the lines under the titles as rows of a table field. Never throws: what does not fit is told. */
export function buildRows(request: BuildRequest): BuiltRows {
  const { grid, header, targets, makeId } = request;
  const refused: RefusedCell[] = [];
  const lines = new Map<string, number>();
  const own = new Map<string, Set<string>>();
  const rows: Row[] = [];
  const start = header === undefined ? 0 : header + 1;
  const title = (index: number) => (header === undefined ? '' : (grid[header]?.[index] ?? ''));
  grid.slice(start).forEach((line, offset) => {
    const words = wordsByColumn(line, targets, title);
    if (isBlankLine([...words.values()])) return;
    const row: Row = { id: makeId() };
    const number = start + offset + 1;
    for (const [id, text] of words) {
      const column = request.field.columns?.find((each) => each.id === id);
      const read = column && readColumn(request, column, text, own);
      if (!read) continue;
      if ('message' in read)
        refused.push({ row: row.id, line: number, column: id, text: text.trim(), message: read.message });
      else if (read.cell !== undefined) row[id] = read.cell;
    }
    rows.push(row);
    lines.set(row.id, number);
  });
  const ownWords = Object.fromEntries([...own].map(([id, words]) => [id, [...words]]));
  return { rows, refused, lines, ownWords };
}

// Two columns of the file may go to the same one: an address and its complement.
function wordsByColumn(
  line: readonly string[],
  targets: ReadonlyMap<number, string>,
  title: (index: number) => string,
): Map<string, string> {
  const words = new Map<string, string>();
  const add = (id: string, text: string | undefined) => {
    const before = words.get(id);
    if (text?.trim()) words.set(id, before ? `${before}, ${text.trim()}` : text.trim());
  };
  for (const [index, target] of targets) {
    const text = line[index] ?? '';
    if (target !== FULL_NAME) add(target, text);
    else if (text.trim())
      for (const [id, part] of Object.entries(splitName(text, title(index)))) add(id, part);
  }
  return words;
}

function readColumn(
  { plan, synonyms }: BuildRequest,
  column: Column,
  text: string,
  own: Map<string, Set<string>>,
) {
  const read = readCell(plan, column, tidy(column, text), synonyms);
  const free = column.type === 'choice' && 'cell' in read && read.cell !== undefined;
  if (free && optionOfWords(plan, column.list, text, synonyms) === undefined)
    own.set(column.id, (own.get(column.id) ?? new Set()).add(text.trim()));
  return read;
}

// Spreadsheets keep telephone numbers as numbers, without their first zero, and may show the national id for a RPPS.
function tidy(column: Column, text: string): string {
  const kind = identifierKindOf(column.id);
  if (kind === 'phone' && /^[1-9]\d{8}$/.test(text.trim())) return `0${text.trim()}`;
  if (kind !== 'rpps') return text;
  const checked = checkRpps(text);
  return checked.ok ? checked.value : text;
}
