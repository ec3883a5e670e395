import { cents, numberCell } from '../computed/index.ts';
import { cellWords, type Naming } from '../document/index.ts';
import { type Answer, isEmptyRow, isRows, type Row } from '../dossier/index.ts';
import type { Column, FieldDef } from '../plan/index.ts';
import { formatAmount, formatNumber } from '../text/index.ts';
import type { CellChange, RowChange, TableDetail, TotalChange } from './model.ts';
import { type Matched, matchLists, rowSign } from './rows.ts';
import type { Sides } from './sides.ts';
import { diffWords } from './words.ts';

/** The columns whose words a person typed; a list has one, `text`. */
function columnsOf(field: FieldDef): readonly Column[] {
  if (field.type === 'list') return [{ id: 'text', label: field.label, type: 'longText' }];
  return (field.columns ?? []).filter(({ type }) => type !== 'computed');
}

/** The rows that came, went, moved or changed; undefined when a reader sees no change. */
export function tableDetail(
  sides: Sides,
  field: FieldDef,
  key: string,
  before: Answer | undefined,
  after: Answer | undefined,
): TableDetail | undefined {
  const old = rowsIn(before);
  const now = rowsIn(after);
  const columns = columnsOf(field);
  const rows = matchLists(old, now, rowSign).flatMap(
    (match): RowChange[] => rowChange(sides, columns, match) ?? [],
  );
  if (!rows.length) return undefined;
  return { type: 'table', rows, totals: tableTotals(field, key, old, now) };
}

function rowsIn(answer: Answer | undefined): Row[] {
  return isRows(answer) ? answer.filter((row) => !isEmptyRow(row)) : [];
}

function rowChange(
  sides: Sides,
  columns: readonly Column[],
  { before, after, moved }: Matched<Row>,
): RowChange[] | undefined {
  const old = before && wordsOfRow(sides.before, columns, before.value);
  const now = after && wordsOfRow(sides.after, columns, after.value);
  const cells = columns.flatMap((column): CellChange[] => {
    const was = old?.get(column.id) ?? '';
    const is = now?.get(column.id) ?? '';
    if (was === is) return [];
    const { id, label } = column;
    return [{ column: id, label, pieces: diffWords(was, is), ...(column.private ? { private: true } : {}) }];
  });
  if (before && after && !cells.length && !moved) return undefined;
  const kind = !before ? 'added' : !after ? 'removed' : cells.length ? 'changed' : 'moved';
  return [
    {
      row: (after ?? before)?.value.id ?? '',
      kind,
      moved,
      ...(before ? { from: before.index + 1 } : {}),
      ...(after ? { to: after.index + 1 } : {}),
      name: rowName(columns, now ?? old),
      cells,
    },
  ];
}

/** The first words of a row, enough of them to know which one it is. */
function rowName(columns: readonly Column[], words: ReadonlyMap<string, string> | undefined): string {
  let name = '';
  for (const column of columns) {
    const said = column.private ? '' : (words?.get(column.id)?.trim().split('\n')[0] ?? '');
    if (said) name = name ? `${name} ${said}` : said;
    if (/\p{L}{2}.*\p{L}{3}/su.test(name)) break;
  }
  return name;
}

function wordsOfRow(naming: Naming, columns: readonly Column[], row: Row): Map<string, string> {
  return new Map(columns.map((column) => [column.id, cellWords(naming, column, row, [row])]));
}

/** How many rows, and the sums of the amounts, where they changed. */
function tableTotals(
  field: FieldDef,
  key: string,
  before: readonly Row[],
  after: readonly Row[],
): TotalChange[] {
  const totals: TotalChange[] = [];
  if (before.length && after.length && before.length !== after.length)
    totals.push({
      field: key,
      label: 'Nombre de lignes',
      before: formatNumber(before.length),
      after: formatNumber(after.length),
    });
  for (const { id, label, type } of field.columns ?? []) {
    if (type !== 'amount') continue;
    const sum = (rows: readonly Row[]) => rows.reduce((all, row) => all + cents(numberCell(row[id])), 0);
    const [was, is] = [sum(before), sum(after)];
    if (was === is) continue;
    totals.push({
      field: key,
      label: `Total « ${label} »`,
      before: formatAmount(was / 100),
      after: formatAmount(is / 100),
    });
  }
  return totals;
}
