import type { Change, Dossier, Item } from '../dossier/index.ts';
import { answersTo } from './record-changes.ts';

/**
 * The changes that bring the wanted items of a collection to the state of another dossier: those that are no more
 * leave, those that were there come back at their place, the others take their former place and answers.
 */
export function itemListChanges(
  before: Dossier,
  after: Dossier,
  collection: string,
  wanted: (id: string) => boolean,
): Change[] {
  const old = unique(before.collections[collection] ?? []);
  const target = unique(after.collections[collection] ?? []);
  const inTarget = new Map(target.map((item) => [item.id, item]));
  const gone = old.filter(({ id }) => wanted(id) && !inTarget.has(id));
  const changes = gone.map(({ id }): Change => ({ type: 'removeItem', collection, itemId: id }));
  const current = old.filter((item) => !gone.includes(item));
  for (const [index, item] of target.entries()) {
    if (!wanted(item.id)) continue;
    const at = current.findIndex(({ id }) => id === item.id);
    const known = current[at];
    // Items that are not wanted may be fewer or more: a place beyond the end is the end.
    const place = Math.min(index, known ? current.length - 1 : current.length);
    if (!known) {
      changes.push({ type: 'insertItem', collection, index: place, item });
      current.splice(place, 0, item);
      continue;
    }
    if (at !== place) {
      changes.push({ type: 'moveItem', collection, itemId: item.id, index: place });
      current.splice(at, 1);
      current.splice(place, 0, known);
    }
    changes.push(...answersTo(known, item, collection, () => true));
  }
  return changes;
}

/** A damaged list may hold an id twice; changes know items by their id, so that the first one counts. */
function unique(items: readonly Item[]): Item[] {
  return [...new Map([...items].reverse().map((item) => [item.id, item])).values()].reverse();
}
