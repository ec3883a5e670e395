import { isEmptyCell, type Row } from '../dossier/index.ts';
import { longestRising } from './sequence.ts';

/** A thing with an id, before and after: one of the two at least. Positions count from 0. */
export interface Matched<T> {
  readonly before: { readonly value: T; readonly index: number } | undefined;
  readonly after: { readonly value: T; readonly index: number } | undefined;
  /** It changed place among those that are on both sides. */
  readonly moved: boolean;
}

/**
 * Matches two lists by id, then by `sign` for those whose id is on one side only (a table imported again gets new
 * ids); an empty sign matches nothing. In the order of the second list; what went stands where it was.
 */
export function matchLists<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  sign: (value: T) => string,
): Matched<T>[] {
  const partner = partners(before, after, sign);
  const pairs = after.flatMap((_, index) => {
    const other = partner.get(index);
    return other === undefined ? [] : [{ index, other }];
  });
  const steady = new Set(longestRising(pairs.map(({ other }) => other)).map((each) => pairs[each]?.index));
  const taken = new Set(partner.values());
  const gone = before.flatMap((value, index) => (taken.has(index) ? [] : [{ value, index }]));
  const matched: Matched<T>[] = [];
  let nextGone = 0;
  const goneBefore = (limit: number) => {
    for (let each = gone[nextGone]; each && each.index < limit; each = gone[nextGone]) {
      matched.push({ before: each, after: undefined, moved: false });
      nextGone += 1;
    }
  };
  for (const [index, value] of after.entries()) {
    const other = partner.get(index);
    const former = other === undefined ? undefined : before[other];
    if (other === undefined || former === undefined) {
      matched.push({ before: undefined, after: { value, index }, moved: false });
      continue;
    }
    if (steady.has(index)) goneBefore(other);
    matched.push({
      before: { value: former, index: other },
      after: { value, index },
      moved: !steady.has(index),
    });
    if (!steady.has(index)) continue;
    // Those that stood right after it, before what came in their place.
    let next = other + 1;
    while (gone[nextGone]?.index === next) {
      next += 1;
      goneBefore(next);
    }
  }
  goneBefore(before.length);
  return matched;
}

/** Position in the second list -> position in the first. An id found twice counts once. */
function partners<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  sign: (value: T) => string,
): Map<number, number> {
  const byId = new Map(before.map(({ id }, index) => [id, index]));
  const partner = new Map<number, number>();
  for (const [index, { id }] of after.entries()) {
    const other = byId.get(id);
    if (other === undefined) continue;
    partner.set(index, other);
    byId.delete(id);
  }
  const taken = new Set(partner.values());
  const lone = new Map<string, number[]>();
  for (const [index, value] of before.entries()) {
    const mark = taken.has(index) ? '' : sign(value);
    if (mark) lone.set(mark, [...(lone.get(mark) ?? []), index]);
  }
  for (const [index, value] of after.entries()) {
    const found = partner.has(index) ? undefined : lone.get(sign(value))?.shift();
    if (found !== undefined) partner.set(index, found);
  }
  return partner;
}

/** What a row says, whatever its id. */
export function rowSign({ id: _id, ...cells }: Row): string {
  const said = Object.entries(cells).filter(([, cell]) => !isEmptyCell(cell));
  return said.length ? JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1))) : '';
}
