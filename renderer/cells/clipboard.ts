import { type Grid, parseDelimited, trimGrid } from '../../app/tabular/index.ts';

/** A rectangle of words copied from a spreadsheet; rows may have different lengths. */
export type Block = Grid;

/** Reads tab-separated text as spreadsheets put it on the clipboard: quoted cells may hold tabs, quotes and lines. */
export function parseTsv(text: string): string[][] {
  return parseDelimited(text, '\t');
}

/** Reads the first table of a piece of HTML (nothing in it is ever run); undefined when there is none. */
export function parseHtmlTable(html: string): string[][] | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  const rows: string[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((source, row) => {
    for (const cell of source.cells) {
      let column = 0;
      while (rows[row]?.[column] !== undefined) column += 1;
      spread(rows, { row, column }, cell);
    }
  });
  return trimGrid(rows.map((row) => Array.from(row, (cell) => cell ?? '')));
}

// A merged cell keeps its words in its first place; the others are blank.
function spread(rows: string[][], at: { row: number; column: number }, cell: HTMLTableCellElement): void {
  const words = cellWords(cell);
  for (let row = at.row; row < Math.min(rows.length, at.row + (cell.rowSpan || 1)); row += 1)
    for (let column = at.column; column < at.column + cell.colSpan; column += 1) {
      const first = row === at.row && column === at.column;
      const target = rows[row];
      if (target) target[column] = first ? words : '';
    }
}

function cellWords(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n');
  return (cell.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .trim();
}

/** The block on a clipboard, or undefined when it is a single piece of text, to be pasted as such. */
export function clipboardBlock(data: DataTransfer): string[][] | undefined {
  const html = data.getData('text/html');
  const block = (html && parseHtmlTable(html)) || parseTsv(data.getData('text/plain'));
  const single = block.length === 0 || (block.length === 1 && block[0]?.length === 1);
  return single ? undefined : block;
}
