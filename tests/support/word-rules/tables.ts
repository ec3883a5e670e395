import { at, children, descendants, MAIN, value, words } from '../word-file.ts';
import type { WordRule } from './rule.ts';
import { styleOf } from './styles.ts';

/** Word says a file with wider tables is corrupt. */
const MOST_COLUMNS = 63;

/** Tables that Word opens, that a screen reader can read, that pages do not cut. */
export const tableRules: Readonly<Record<string, WordRule>> = {
  'marks the header row, on the row and in the look, of every table that has one': (file) =>
    file.all(MAIN, 'w:tbl').flatMap((table) => {
      const [first, ...others] = children(table, 'w:tr');
      const marked = first !== undefined && at(first, 'w:trPr', 'w:tblHeader') !== undefined;
      const styled = first !== undefined && hasHeadWords(first);
      const looked = /^(true|1|on)$/.test(
        at(table, 'w:tblPr', 'w:tblLook')?.getAttribute('w:firstRow') ?? '',
      );
      const stray = others.some((row) => at(row, 'w:trPr', 'w:tblHeader') ?? hasHeadWords(row));
      return marked === styled && styled === looked && !stray
        ? []
        : [`${title(table)}: row ${marked}, words ${styled}, look ${looked}, elsewhere ${stray}`];
    }),
  'describes every table': (file) =>
    file
      .all(MAIN, 'w:tbl')
      .filter((each) => !title(each).trim())
      .map(firstWords),
  'never splits a row': (file) =>
    file
      .all(MAIN, 'w:tr')
      .filter((row) => !at(row, 'w:trPr', 'w:cantSplit'))
      .map(firstWords),
  'ends every cell with a paragraph': (file) =>
    file
      .all(MAIN, 'w:tc')
      .filter((cell) => children(cell).at(-1)?.tagName !== 'w:p')
      .map(firstWords),
  'fills every row, on as many columns as the table has': (file) =>
    file.all(MAIN, 'w:tbl').flatMap((table) => {
      const columns = children(table, 'w:tblGrid').flatMap((grid) => children(grid, 'w:gridCol')).length;
      const wrong = children(table, 'w:tr')
        .map(rowWidth)
        .filter((width) => width !== columns);
      const tooWide = columns > MOST_COLUMNS ? [`${title(table)}: ${columns} columns`] : [];
      return [...tooWide, ...wrong.map((width) => `${title(table)}: ${width} for ${columns}`)];
    }),
  'gives cells the widths of the grid': (file) =>
    file.all(MAIN, 'w:tbl').flatMap((table) => {
      const grid = children(table, 'w:tblGrid').flatMap((each) => children(each, 'w:gridCol'));
      const total = grid.reduce((sum, each) => sum + Number(each.getAttribute('w:w')), 0);
      const width = Number(at(table, 'w:tblPr', 'w:tblW')?.getAttribute('w:w'));
      const empty = grid.filter((each) => !(Number(each.getAttribute('w:w')) > 0)).length;
      return total === width && !empty
        ? []
        : [`${title(table)}: ${total} for ${width}, ${empty} of no width`];
    }),
  'puts the caption of a table right above it': (file) => {
    const body = file.all(MAIN, 'w:body').flatMap((each) => children(each));
    return body.flatMap((each, index) =>
      each.tagName === 'w:p' && styleOf(each) === 'LegendeTableau' && body[index + 1]?.tagName !== 'w:tbl'
        ? [words(each)]
        : [],
    );
  },
  'keeps two tables apart': (file) =>
    file
      .all(MAIN, 'w:tbl')
      .filter((table) => (table.nextSibling as Element | null)?.tagName === 'w:tbl')
      .map(title),
};

function hasHeadWords(row: Element): boolean {
  return children(row, 'w:tc').some((cell) =>
    children(cell, 'w:p').some((each) => styleOf(each).startsWith('TableauEntete')),
  );
}

function rowWidth(row: Element): number {
  return children(row, 'w:tc').reduce(
    (sum, cell) => sum + Number(value(cell, 'w:tcPr', 'w:gridSpan') ?? 1),
    0,
  );
}

function title(table: Element): string {
  return value(table, 'w:tblPr', 'w:tblCaption') ?? '';
}

function firstWords(element: Element): string {
  return descendants(element, 'w:t')[0]?.textContent ?? '(no words)';
}
