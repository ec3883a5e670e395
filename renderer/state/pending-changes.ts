import type { Change } from '../../app/dossier/index.ts';

/**
 * Adds changes to those waiting to be saved. Two successive writings of the same answer or cell become one:
 * only the last word needs to reach the disk, and the bytes sent stay small while typing.
 */
export function mergePending(pending: readonly Change[], next: readonly Change[]): Change[] {
  const merged = [...pending];
  for (const change of next) {
    const last = merged.at(-1);
    if (last && samePlace(last, change)) merged[merged.length - 1] = change;
    else merged.push(change);
  }
  return merged;
}

function samePlace(a: Change, b: Change): boolean {
  if (a.type === 'setAnswer' && b.type === 'setAnswer') return a.at === b.at;
  if (a.type === 'setNote' && b.type === 'setNote') return a.at === b.at;
  if (a.type === 'setCell' && b.type === 'setCell')
    return a.at === b.at && a.rowId === b.rowId && a.column === b.column;
  return false;
}
