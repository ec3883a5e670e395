import type { Block, MakeId, Row } from '../dossier/index.ts';
import type { Column, FieldDef, Plan } from '../plan/index.ts';
import { searchable } from '../text/index.ts';
import { fitCell } from './fit.ts';
import { plainLines } from './plain-lines.ts';
import type { ImportSynonyms } from './synonyms.ts';

export type TableBlock = Extract<Block, { type: 'table' }>;

/**
 * A table of the file as rows of a table field. Undefined unless its first row names columns of the field, each
 * once, and every cell fits its column without losing a word.
 */
export function tableAsRows(
  plan: Plan,
  field: FieldDef,
  table: TableBlock,
  synonyms: ImportSynonyms,
  makeId: MakeId,
): Row[] | undefined {
  const grid = plainGrid(table);
  const [head, ...body] = grid ?? [];
  if (!head || head.length < 2 || !body.length) return undefined;
  const columns = head.map((title) => columnNamed(field, title, synonyms));
  if (columns.some((column) => !column) || new Set(columns).size !== columns.length) return undefined;
  const rows = body.map((line) => rowOf(plan, columns, line, makeId));
  const kept = rows.filter((row) => row !== undefined);
  if (kept.length !== rows.length) return undefined;
  const told = kept.filter((row) => Object.keys(row).length > 1);
  return told.length ? told : undefined;
}

function rowOf(
  plan: Plan,
  columns: readonly (Column | undefined)[],
  line: readonly string[],
  makeId: MakeId,
): Row | undefined {
  const row: Row = { id: makeId() };
  for (const [index, column] of columns.entries()) {
    const { kept, cell } = column ? fitCell(plan, column, line[index] ?? '') : { kept: false };
    if (!kept || !column) return undefined;
    if (cell !== undefined) row[column.id] = cell;
  }
  return row;
}

function columnNamed(field: FieldDef, title: string, synonyms: ImportSynonyms): Column | undefined {
  const wanted = searchable(title);
  if (!wanted) return undefined;
  const others = synonyms.columns[field.id] ?? {};
  return field.columns?.find(
    ({ id, label }) =>
      searchable(label) === wanted || (others[id] ?? []).some((name) => searchable(name) === wanted),
  );
}

/** The words of a regular table of plain cells, line by line. */
function plainGrid(table: TableBlock): string[][] | undefined {
  const width = table.content[0]?.content.length ?? 0;
  const grid: string[][] = [];
  for (const row of table.content) {
    if (row.content.length !== width) return undefined;
    const line: string[] = [];
    for (const cell of row.content) {
      const lines = cell.attrs?.colspan || cell.attrs?.rowspan ? undefined : plainLines(cell.content);
      if (!lines) return undefined;
      line.push(lines.join('\n'));
    }
    grid.push(line);
  }
  return grid;
}
