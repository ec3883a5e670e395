import { rowsOf } from '../../app/computed/index.ts';
import { type Change, type Dossier, type Row, randomId } from '../../app/dossier/index.ts';
import { type BudgetSide, isStartUpLine } from '../../app/finance/index.ts';

/** A line of the budget being written in its dialog; amounts as typed. */
export interface LineDraft {
  readonly side: BudgetSide;
  /** Undefined for a new line. */
  readonly id: string | undefined;
  readonly words: Readonly<Record<string, string>>;
  readonly amounts: readonly string[];
}

/** Columns of words of each side, in the order of the dialog. */
export const WORD_COLUMNS: Readonly<Record<BudgetSide, readonly string[]>> = {
  charges: ['compte', 'libelle', 'mission', 'hypothese'],
  produits: ['compte', 'libelle', 'financeur', 'acquis'],
};

/**
 * The changes that write a line: a new row at the end of its side, or the cells that differ.
 * @param amounts euros by column, null to clear
 */
export function lineChanges(
  dossier: Dossier,
  { side, id, words }: LineDraft,
  amounts: Readonly<Record<string, number | null>>,
): Change[] {
  const at = `budget.${side}`;
  const rows = rowsOf(dossier, at);
  const cells: Record<string, string | number | null> = {
    ...Object.fromEntries(WORD_COLUMNS[side].map((column) => [column, words[column]?.trim() || null])),
    ...amounts,
  };
  const row = rows.find((each) => each.id === id);
  if (!row) {
    const filled = Object.entries(cells).flatMap(([column, value]) =>
      value === null ? [] : [[column, value] as const],
    );
    if (!filled.length) return [];
    const added: Row = { id: randomId(), ...Object.fromEntries(filled) };
    return [{ type: 'insertRow', at, index: rows.length, row: added }];
  }
  return Object.entries(cells).flatMap(([column, value]): Change[] =>
    (row[column] ?? null) === value ? [] : [{ type: 'setCell', at, rowId: row.id, column, value }],
  );
}

const START_UP = 'budget.creditsAmorcage';

/** The payments of a start-up aid written in its own table, in the place of what that table said of it; none else. */
export function startUpChanges(
  dossier: Dossier,
  { side, words }: LineDraft,
  planned: { readonly versement: string; readonly montant: number } | undefined,
): Change[] {
  const label = words.libelle?.trim() ?? '';
  if (side !== 'produits' || !planned || !isStartUpLine({ label, funder: words.financeur ?? '' })) return [];
  const rows = rowsOf(dossier, START_UP);
  const row = rows.find(({ objet }) => objet === label);
  if (!row)
    return [
      {
        type: 'insertRow',
        at: START_UP,
        index: rows.length,
        row: { id: randomId(), objet: label, ...planned },
      },
    ];
  return Object.entries(planned).map(([column, value]) => ({
    type: 'setCell',
    at: START_UP,
    rowId: row.id,
    column,
    value,
  }));
}
