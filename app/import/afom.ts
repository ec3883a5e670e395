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
      const heads: (string | undefined)[] = [];
      const rows: Row[] = [];
      for (const line of table.content)
        for (const [column, cell] of line.content.entries()) {
          const lines = plainLines(cell.content);
          if (!lines) return undefined;
          const [first, ...others] = lines;
          if (first === undefined) continue;
          const named = category(first);
          if (named) heads[column] = named;
          const head = heads[column];
          if (!head) return undefined;
          rows.push(...rowsOf(head, named ? others : lines));
        }
      return rows.length ? rows : undefined;
    },
  };
}
