import type { FieldDef } from '../../../app/plan/index.ts';
import { columnTitles, type Synonyms } from '../../../app/tabular/index.ts';
import { searchable } from '../../../app/text/index.ts';
import type { Block } from '../../cells/index.ts';

/**
 * True when the first line of a block names columns of the table (two at least) and one of them is not the one it
 * would fall on: laid cell by cell, the block would end up in the wrong columns.
 */
export function namesOtherColumns(
  field: FieldDef,
  synonyms: Synonyms,
  block: Block,
  startColumn: number,
): boolean {
  const titles = columnTitles(field, synonyms);
  const named = (block[0] ?? []).flatMap((title, shift) => {
    const target = titles.get(searchable(title));
    return target ? [{ target, falls: field.columns?.[startColumn + shift]?.id }] : [];
  });
  return block.length > 1 && named.length > 1 && named.some(({ target, falls }) => target !== falls);
}
