import { isEmptyCell, type Row } from '../dossier/index.ts';
import type { Duplicate } from './duplicates.ts';

/**
 * What to do with a line already known: leave the row of the dossier as it is, fill its blanks, replace what the
 * file gives, or add another row.
 */
export type Decision = 'keep' | 'fill' | 'replace' | 'add';

export interface MergedRows {
  readonly rows: readonly Row[];
  readonly added: number;
  /** Rows of the dossier (or of the file) that took something from a later line. */
  readonly changed: number;
  /** Lines left aside: the row was kept as it was, or the line brought nothing new. */
  readonly left: number;
  /** Where each line of the file went: the id of its row, by its own id; none for lines left aside. */
  readonly places: ReadonlyMap<string, string>;
}

/** Puts the rows of a file under those of the table, each duplicate as decided. Nothing else moves. */
export function mergeRows(
  existing: readonly Row[],
  incoming: readonly Row[],
  duplicates: readonly Duplicate[],
  decide: (duplicate: Duplicate) => Decision,
): MergedRows {
  const rows = new Map(existing.map((row) => [row.id, row]));
  const known = new Map(duplicates.map((each) => [each.row, each]));
  const places = new Map<string, string>();
  const changed = new Set<string>();
  let added = 0;
  let left = 0;
  for (const row of incoming) {
    const duplicate = known.get(row.id);
    const target = duplicate && rows.get(duplicate.of);
    const decision = duplicate && target ? decide(duplicate) : 'add';
    if (decision === 'add' || !target) {
      rows.set(row.id, row);
      places.set(row.id, row.id);
      added += 1;
    } else if (decision === 'keep') left += 1;
    else {
      const cells = decision === 'fill' ? mergeCells(row, target) : mergeCells(target, row);
      const merged = { ...cells, id: target.id };
      places.set(row.id, target.id);
      if (sameCells(merged, target)) left += 1;
      else {
        rows.set(target.id, merged);
        changed.add(target.id);
      }
    }
  }
  return { rows: [...rows.values()], added, changed: changed.size, left, places };
}

/** The cells of both rows; where both have one, that of `winner`. */
export function mergeCells(base: Row, winner: Row): Row {
  const told = Object.entries(winner).filter(([id, cell]) => id === 'id' || !isEmptyCell(cell));
  return { ...base, ...Object.fromEntries(told), id: winner.id };
}

function sameCells(a: Row, b: Row): boolean {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...ids].every((id) => JSON.stringify(a[id]) === JSON.stringify(b[id]));
}
