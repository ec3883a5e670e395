import type { Slot } from '../checks/index.ts';
import { answerAt, isEmptyRow, isRows, type Row } from '../dossier/index.ts';
import type { Column } from '../plan/index.ts';
import type { Context } from './context.ts';
import type { ListedColumns } from './fiche-fields.ts';
import { cellWords } from './format-value.ts';
import type { Block } from './model.ts';
import { textRuns } from './runs.ts';

const MOST_ROWS = 8;
const LONGEST_ROW = 170;

/** A short table as a list, one line a row; undefined when it is too long to be read so. */
export function listedRows(
  context: Context,
  { field, key }: Slot,
  around: ListedColumns,
): Block[] | undefined {
  const answer = answerAt(context.dossier, key);
  // A source is said under a table: there is no such place under a list.
  if (!isRows(answer) || context.dossier.citations[key]) return undefined;
  const columns = field.columns?.filter((column) => !column.private) ?? [];
  const rows = answer
    .filter((row) => !isEmptyRow(row))
    .map((row) => rowWords(context, columns, row, { rows: answer, around }))
    .filter(Boolean);
  if (
    !rows.length ||
    rows.length > MOST_ROWS ||
    rows.some((row) => row.length > LONGEST_ROW || row.includes('\n'))
  )
    return undefined;
  const items = rows.map((row): Block[] => [
    { kind: 'paragraph', role: 'body', runs: textRuns(row), field: key },
  ]);
  return [{ kind: 'list', ordered: false, start: 1, items, field: key }];
}

// `CPAM de l’Eure : requêtes, accord : oui`.
function rowWords(
  context: Context,
  columns: readonly Column[],
  row: Row,
  { rows, around }: { rows: readonly Row[]; around: ListedColumns },
): string {
  const [name = '', ...others] = columns.map((column) => {
    const words = cellWords(context, column, row, rows).trim();
    if (!words) return '';
    const { before = '', after = '' } = around[column.id] ?? {};
    return `${before}${column.type === 'yesNo' ? words.toLocaleLowerCase('fr') : words}${after}`;
  });
  // Words with a joint of their own follow without a comma.
  const rest = others
    .filter(Boolean)
    .reduce((all, each) => `${all}${/^\s/.test(each) || !all ? '' : ', '}${each}`, '');
  return name && rest ? `${name} : ${rest}` : name || rest.trim();
}
