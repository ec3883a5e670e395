import { countedPopulation, numberCell, textCell } from '../../app/computed/index.ts';
import type { Row } from '../../app/dossier/index.ts';
import { searchable } from '../../app/text/index.ts';

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

const french = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

/** Rows in the order asked; empty cells always come last, equal ones keep the order of the document. */
export function sortRows(rows: readonly Row[], sorting: Sorting | undefined): readonly Row[] {
  if (!sorting) return rows;
  const { column, descending } = sorting;
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a, column), key(b, column)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * french.compare(String(left), String(right));
  });
}

function key(row: Row, column: string): string | number | undefined {
  if (column === 'population') return countedPopulation(row);
  const cell = row[column];
  if (typeof cell === 'boolean') return Number(!cell);
  return numberCell(cell) ?? (textCell(cell) || undefined);
}

/** Rows whose words hold every word asked. */
export function filterRows(rows: readonly Row[], query: string): readonly Row[] {
  const words = searchable(query).split(' ').filter(Boolean);
  if (!words.length) return rows;
  return rows.filter((row) => {
    const text = searchable(
      Object.entries(row)
        .flatMap(([column, cell]) => (column !== 'id' && typeof cell !== 'object' ? [String(cell)] : []))
        .join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}
