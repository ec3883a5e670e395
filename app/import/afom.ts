import type { Block, MakeId, Row } from '../dossier/index.ts';
import { type FieldDef, listOptions, type Plan } from '../plan/index.ts';
import { searchable } from '../text/index.ts';
import { plainLines } from './plain-lines.ts';
import type { ImportSynonyms } from './synonyms.ts';
import type { TableBlock } from './table-rows.ts';

/** Reads strengths, weaknesses, opportunities and threats, the way teams draw them. */
export interface AfomReader {
  /** The rows of plain lines under a title (« Forces »); undefined when it is none of the four. */
  underTitle(title: string, blocks: readonly Block[]): Row[] | undefined;
  /** The rows of a table of quadrants; undefined unless each line stands under one of the four. */
  inTable(table: TableBlock): Row[] | undefined;
}

/** The reader of one field laid out as quadrants; undefined for any other field. */
export function afomReader(
  plan: Plan,
  field: FieldDef,
  synonyms: ImportSynonyms,
  makeId: MakeId,
): AfomReader | undefined {
  const [kind, fact] = field.columns ?? [];
  if (field.layout !== 'afom' || !kind || !fact) return undefined;
  const names = new Map<string, string>();
  for (const { id, label } of listOptions(plan, kind.list)) {
    names.set(searchable(label), id);
    for (const name of synonyms.options[kind.list ?? '']?.[id] ?? []) names.set(searchable(name), id);
  }
  const category = (title: string) => names.get(searchable(title));
  const rowsOf = (id: string, lines: readonly string[]): Row[] =>
    lines.map((text) => ({ id: makeId(), [kind.id]: id, [fact.id]: text }));
  return {
    underTitle: (title, blocks) => {
      const id = category(title);
      const lines = plainLines(blocks);
      return id && lines?.length ? rowsOf(id, lines) : undefined;
    },
    inTable: (table) => {
      const heads = new Map<number, string>();
      const quadrants = table.content.flatMap((line) =>
        line.content.map((cell, column) => {
          const lines = plainLines(cell.content) ?? [];
          const named = category(lines[0] ?? '');
          if (named) heads.set(column, named);
          const told = named ? lines.slice(1) : lines;
          // A cell that is not only words cannot be read, whatever stands above it.
          const head = plainLines(cell.content) ? heads.get(column) : undefined;
          return { head, told, lost: !head && !isBlankCell(cell.content) };
        }),
      );
      if (quadrants.some(({ lost }) => lost)) return undefined;
      const rows = quadrants.flatMap(({ head, told }) => (head ? rowsOf(head, told) : []));
      return rows.length ? rows : undefined;
    },
  };
}

function isBlankCell(blocks: readonly Block[]): boolean {
  return plainLines(blocks)?.length === 0;
}
