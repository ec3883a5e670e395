import type { Change } from '../../../app/dossier/index.ts';
import type { Block } from '../../cells/index.ts';
import type { CellAddress } from './grid-cells.ts';
import { readAmount } from './read-amount.ts';

/** What a block of amounts becomes when pasted on the grid. */
export interface PastedAmounts {
  readonly changes: readonly Change[];
  /** Words of the block that are no amount; their cells are left as they were. */
  readonly refused: readonly string[];
  /** Amounts that fall outside of the lines and years in sight. */
  readonly outside: number;
}

/**
 * Lays a block copied from a spreadsheet on the grid.
 * @param grid places from the cell pasted on to the last line and the last year
 */
export function pasteAmounts(
  block: Block,
  grid: readonly (readonly (CellAddress | undefined)[])[],
): PastedAmounts {
  const changes: Change[] = [];
  const refused: string[] = [];
  let outside = 0;
  block.forEach((words, line) => {
    words.forEach((text, year) => {
      if (!text.trim()) return;
      const place = grid[line]?.[year];
      const reading = readAmount(text);
      if (!place) outside += 1;
      else if ('refusal' in reading) refused.push(text.trim());
      else
        changes.push({
          type: 'setCell',
          at: place.field,
          rowId: place.row,
          column: place.column,
          value: reading.value,
        });
    });
  });
  return { changes, refused, outside };
}

/** What was pasted and what was not, in a sentence. */
export function pastedWords({ changes, refused, outside }: PastedAmounts): string {
  const left = [
    ...(refused.length
      ? [
          `laissé de côté, faute d’être ${refused.length > 1 ? 'des montants' : 'un montant'} : ${refused.map((words) => `« ${words} »`).join(', ')}`,
        ]
      : []),
    ...(outside
      ? [
          `${outside} ${outside > 1 ? 'montants ne tombaient' : 'montant ne tombait'} sur aucune ligne visible`,
        ]
      : []),
  ];
  const done = `${changes.length} ${changes.length > 1 ? 'montants collés' : 'montant collé'}`;
  return `${[done, ...left].join(' ; ')}.`;
}
