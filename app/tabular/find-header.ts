import type { FieldDef } from '../plan/index.ts';
import { searchable } from '../text/index.ts';
import { columnTitles } from './column-titles.ts';
import type { Grid } from './grid.ts';
import { isBlankLine } from './grid.ts';
import type { Synonyms } from './option-words.ts';

/** Lines looked at: files often open with a title, a date, a blank line. */
const SEARCHED = 15;

/**
 * The line that holds the titles of the columns: the one that names the most columns of the field, else the first
 * one when it looks like titles. Undefined when the table has none.
 */
export function findHeader(field: FieldDef, grid: Grid, synonyms: Synonyms): number | undefined {
  const titles = columnTitles(field, synonyms);
  const scores = grid
    .slice(0, SEARCHED)
    .map((line) => new Set(line.map((cell) => titles.get(searchable(cell))).filter(Boolean)).size);
  const best = Math.max(0, ...scores);
  if (best >= 2 || (best === 1 && scores[0] === 1)) return scores.indexOf(best);
  const first = grid.findIndex((line) => !isBlankLine(line));
  return looksLikeTitles(grid, first) ? first : undefined;
}

// Titles: every cell filled, none with figures or an at sign, while the lines below have some.
function looksLikeTitles(grid: Grid, index: number): boolean {
  const line = grid[index];
  const next = grid.slice(index + 1, index + 6).flat();
  if (!line || line.length < 2 || !next.length) return false;
  const plain = line.every((cell) => cell.trim() !== '' && !/[\d@]/.test(cell) && cell.length < 60);
  return plain && next.some((cell) => /[\d@]/.test(cell));
}
