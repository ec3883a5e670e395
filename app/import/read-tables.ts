import type { Block, MakeId, Row } from '../dossier/index.ts';
import { type FieldDef, type FieldPlace, indexPlan, type Plan } from '../plan/index.ts';
import { afomReader } from './afom.ts';
import type { MatchContext } from './match-heading.ts';
import type { ImportSynonyms } from './synonyms.ts';
import { type TableBlock, tableAsRows } from './table-rows.ts';

/** A table of the file that became rows of a field. */
export interface FoundRows {
  readonly field: FieldDef;
  readonly rows: Row[];
}

/** Fewer columns than this say too little to recognise a table far from its own section. */
const TELLING_COLUMNS = 3;

/**
 * Looks for the one table field that takes a table whole: the field its heading names, else one of the
 * sub-section, of the section, of the project. Two that would do as well are as good as none.
 */
export function findRows(
  plan: Plan,
  synonyms: ImportSynonyms,
  table: TableBlock,
  context: MatchContext & { readonly field?: FieldDef | undefined },
  makeId: MakeId,
): FoundRows | undefined {
  const reachable = indexPlan(plan).places.filter(
    ({ field, collection }) => field.type === 'table' && collection === context.collection,
  );
  const tiers: ((place: FieldPlace) => boolean)[] = [
    ({ field }) => field.id === context.field?.id,
    ({ subsection }) => subsection.id === context.subsection,
    ({ section }) => section.id === context.section,
    ({ section, subsection }) =>
      section.documents.includes('projet') && !subsection.when && columnCount(table) >= TELLING_COLUMNS,
  ];
  for (const tier of tiers) {
    const found = reachable.filter(tier).flatMap(({ field }): FoundRows[] => {
      const rows = rowsFor(plan, field, table, synonyms, makeId);
      return rows ? [{ field, rows }] : [];
    });
    if (found.length) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** A table as rows of that field; undefined when it would lose something. */
export function rowsFor(
  plan: Plan,
  field: FieldDef,
  table: TableBlock,
  synonyms: ImportSynonyms,
  makeId: MakeId,
): Row[] | undefined {
  return (
    tableAsRows(plan, field, table, synonyms, makeId) ??
    afomReader(plan, field, synonyms, makeId)?.inTable(table)
  );
}

/** True for a table. */
export function isTable(block: Block): block is TableBlock {
  return block.type === 'table';
}

function columnCount(table: TableBlock): number {
  return table.content[0]?.content.length ?? 0;
}
