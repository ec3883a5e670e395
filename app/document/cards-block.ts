import type { Caption, CardsBlock, Definition } from './model.ts';
import { textRuns } from './runs.ts';
import { columnWords, type Grid, LINE_BREAKS } from './table-grid.ts';
import { cellRuns } from './table-rows.ts';
import { textWidth } from './text-width.ts';

/** A table as cards, one a row, titled by the column that tells the rows apart. */
export function cardsBlock(
  grid: Grid,
  caption: Caption | undefined,
  source: string | undefined,
  common: { field: string; alt: string },
): CardsBlock {
  const titleAt = titleColumn(grid);
  const cards = grid.rows.map((row, at) => ({
    title: textRuns(
      [grid.groups?.[at] ?? '', row[titleAt] ?? ''].filter(Boolean).join(' · ').replaceAll('\v', ' '),
    ),
    items: grid.columns.flatMap(({ label }, index): Definition[] => {
      const text = row[index] ?? '';
      return index === titleAt || !text.trim()
        ? []
        : [{ label, value: cellRuns(text), full: isLong(text, 190) }];
    }),
  }));
  return { kind: 'cards', ...common, cards, ...(caption ? { caption } : {}), ...(source ? { source } : {}) };
}

/** Too long to share its line with another short answer. */
export function isLong(text: string, points = 140): boolean {
  return LINE_BREAKS.test(text) || textWidth(text, 9) > points;
}

// Of the first three columns, the one that tells the rows apart best.
function titleColumn(grid: Grid): number {
  const scores = [0, 1, 2].map((index) => new Set(columnWords(grid, index).filter(Boolean)).size);
  const best = Math.max(...scores);
  const candidates = [0, 1, 2].filter((index) => scores[index] === best);
  return (
    candidates.find((index) => /indicateur|objectif|intitul|nom/i.test(grid.columns[index]?.label ?? '')) ??
    candidates[0] ??
    0
  );
}
