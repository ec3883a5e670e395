import { numberCell, rowsOf, textCell } from '../computed/index.ts';
import { type Change, type Dossier, type Row, randomId } from '../dossier/index.ts';
import { searchable } from '../text/index.ts';
import { toCents, toEuros } from './money.ts';

const EARMARKED = /\b(fonds dedies|report)\b/;

interface Side {
  readonly field: string;
  readonly compte: string;
  readonly libelle: string;
  readonly words: Readonly<Record<string, string>>;
}

const SPENT: Side = {
  field: 'budget.charges',
  compte: '689',
  libelle: 'Report en fonds dédiés pour l’année suivante',
  words: { mission: 'Fonctionnement' },
};
const RECEIVED: Side = {
  field: 'budget.produits',
  compte: '789',
  libelle: 'Utilisation des fonds dédiés de l’année précédente',
  words: { financeur: 'Report', acquis: 'demande' },
};

/**
 * The changes that keep what is left of a year for the next one: an expense of the year (account 68) and the same
 * sum as a resource of the next (account 78), added to the lines that already do so.
 * @param columns columns of the years in the tables, in order
 * @param year index of the year that has something left
 * @param left euros; nothing is done for zero or less, nor for the last year
 */
export function carryOver(
  dossier: Dossier,
  columns: readonly string[],
  year: number,
  left: number,
): Change[] {
  const from = columns[year];
  const to = columns[year + 1];
  if (!from || !to || toCents(left) <= 0) return [];
  return [added(dossier, SPENT, from, left), added(dossier, RECEIVED, to, left)];
}

function added(dossier: Dossier, side: Side, column: string, left: number): Change {
  const { field, compte, libelle, words } = side;
  const rows = rowsOf(dossier, field);
  const row = rows.find((each) => isEarmarked(each, compte.slice(0, 2)));
  if (!row)
    return {
      type: 'insertRow',
      at: field,
      index: rows.length,
      row: { ...words, id: randomId(), compte, libelle, [column]: left },
    };
  const value = toEuros(toCents(numberCell(row[column])) + toCents(left));
  return { type: 'setCell', at: field, rowId: row.id, column, value };
}

function isEarmarked(row: Row, account: string): boolean {
  return textCell(row.compte).startsWith(account) && EARMARKED.test(searchable(textCell(row.libelle)));
}
