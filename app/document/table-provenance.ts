import { columnWords, type Grid, pickColumns, QUIET } from './table-grid.ts';

/** Columns that say where figures come from. */
const SOURCE = ['source', 'annee'];
const OTHERS = ['perimetre', 'anneePopulation', 'departement'];
/** Said under the table when it is the same for every row; a column of figures otherwise. */
const SAID_ONCE = ['communesNeutralisees'];
const MOST_NOTES = 4;
const FROM_COLUMNS = 6;

/**
 * Says where figures come from outside the columns: once under the table when it is the same for every row, by
 * numbered notes when a few rows differ, under each row's name when most do.
 */
export function sayProvenance(grid: Grid): { grid: Grid; said: string[] } {
  if (grid.columns.length < FROM_COLUMNS) return { grid, said: [] };
  const at = (ids: readonly string[]) =>
    grid.columns.flatMap(({ id, cooked }, index) =>
      index > 0 && !cooked && ids.includes(id) ? [index] : [],
    );
  const source = at(SOURCE);
  const once = at(SAID_ONCE).filter((index) => isConstant(columnWords(grid, index)));
  const about = [...source, ...at(OTHERS), ...once];
  const same = about.filter((index) => isConstant(columnWords(grid, index)));
  const said = [
    sourceWords(
      grid,
      source.filter((index) => same.includes(index)),
      grid.rows[0] ?? [],
    ),
    ...same
      .filter((index) => !source.includes(index))
      .map((index) => labelled(grid, index, grid.rows[0] ?? [])),
  ].filter(Boolean);
  const varying = about.filter((index) => !same.includes(index));
  const words = grid.rows.map((row) =>
    [
      sourceWords(
        grid,
        varying.filter((index) => source.includes(index)),
        row,
      ),
      ...varying.filter((index) => !source.includes(index)).map((index) => row[index] ?? ''),
    ]
      .filter((each) => each.trim())
      .join('. '),
  );
  const kept = grid.columns.flatMap((_, index) => (about.includes(index) ? [] : [index]));
  const bare = pickColumns(grid, kept);
  const distinct = [...new Set(words.filter(Boolean))];
  if (!distinct.length) return { grid: bare, said: said.length ? [said.join(' · ')] : [] };
  const numbered = distinct.length <= MOST_NOTES && distinct.length < grid.rows.length;
  const lines = said.length ? [said.join(' · ')] : [];
  if (!numbered) return { grid: underNames(bare, words), said: lines };
  return {
    grid: withNotes(
      bare,
      words.map((each) => (each ? String(distinct.indexOf(each) + 1) : '')),
    ),
    said: [...lines, ...distinct.map((each, index) => `(${index + 1}) ${each}`)],
  };
}

function isConstant(words: readonly string[]): boolean {
  const [first = ''] = words;
  return first.length <= 120 && words.every((text) => text === first);
}

function sourceWords(grid: Grid, indexes: readonly number[], row: readonly string[]): string {
  const ids = indexes.map((index) => grid.columns[index]?.id);
  const words = SOURCE.map((id) => row[indexes[ids.indexOf(id)] ?? -1] ?? '').filter((text) => text.trim());
  if (!words.length) return '';
  return `${ids.includes('source') ? 'Source' : 'Année'} : ${words.join(', ')}`;
}

function labelled(grid: Grid, index: number, row: readonly string[]): string {
  const text = row[index] ?? '';
  return text.trim() ? `${grid.columns[index]?.label ?? ''} : ${text}` : '';
}

function underNames(grid: Grid, words: readonly string[]): Grid {
  return {
    ...grid,
    rows: grid.rows.map(([name = '', ...others], index) => [
      words[index] ? `${name}${QUIET}${words[index]}` : name,
      ...others,
    ]),
  };
}

function withNotes(grid: Grid, marks: readonly string[]): Grid {
  return {
    ...grid,
    columns: [...grid.columns, { id: 'note', label: 'Note', numeric: false, width: 34 }],
    rows: grid.rows.map((row, index) => [...row, marks[index] ? `(${marks[index]})` : '']),
  };
}
