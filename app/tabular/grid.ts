/** A table as words, read from a file or from the clipboard; its lines may have different lengths. */
export type Grid = readonly (readonly string[])[];

/** One sheet of a spreadsheet file. */
export interface Sheet {
  readonly name: string;
  readonly grid: Grid;
}

/** True when no cell of the line holds a word. */
export function isBlankLine(line: readonly string[]): boolean {
  return line.every((cell) => cell.trim() === '');
}

/** The same lines without the blank ones at the end. */
export function trimGrid<Line extends readonly string[]>(lines: readonly Line[]): Line[] {
  return lines.slice(0, lines.findLastIndex((line) => !isBlankLine(line)) + 1);
}

/** How many columns the widest line has. */
export function gridWidth(grid: Grid): number {
  return grid.reduce((most, line) => Math.max(most, line.length), 0);
}
