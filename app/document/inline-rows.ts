import type { Slot } from '../checks/index.ts';
import { answerAt, isEmptyRow, isRows, type Row } from '../dossier/index.ts';
import type { Column } from '../plan/index.ts';
import { NBSP } from '../text/index.ts';
import type { Context } from './context.ts';
import { cellWords } from './format-value.ts';

const MOST_ROWS = 8;
const LONGEST_ROW = 170;

/** A short table or list as words of one paragraph, row after row; undefined when it is too long to be read so. */
export function inlineRows(context: Context, { field, key }: Slot): string | undefined {
  const answer = answerAt(context.dossier, key);
  // A source is said under a table: there is no such place in a paragraph.
  if (!isRows(answer) || context.dossier.citations[key]) return undefined;
  const columns = field.columns?.filter((column) => !column.private);
  const rows = answer
    .filter((row) => !isEmptyRow(row))
    .map((row) => (columns ? rowWords(context, columns, row, answer) : String(row['text'] ?? '').trim()))
    .filter(Boolean);
  if (
    !rows.length ||
    rows.length > MOST_ROWS ||
    rows.some((row) => row.length > LONGEST_ROW || row.includes('\n'))
  )
    return undefined;
  return rows.map((row) => `•${NBSP}${row}`).join('  ');
}

// `CPAM de l’Eure : requêtes, accord obtenu : oui`.
function rowWords(context: Context, columns: readonly Column[], row: Row, rows: readonly Row[]): string {
  const [name = '', ...others] = columns.map((column) => {
    const words = cellWords(context, column, row, rows).trim();
    if (!words) return '';
    return column.type === 'yesNo'
      ? `${column.label.toLocaleLowerCase('fr')} : ${words.toLocaleLowerCase('fr')}`
      : words;
  });
  const rest = others.filter(Boolean).join(', ');
  return name && rest ? `${name} : ${rest}` : name || rest;
}
