import { type Change, fieldKey, type Item } from '../dossier/index.ts';
import { equalJson } from './equal-json.ts';

/** Which field keys to look at. */
export type Wanted = (key: string) => boolean;

/** The keys whose values are not the same in two records. */
export function differing<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  wanted: Wanted,
): string[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].filter((key) => wanted(key) && !equalJson(before[key], after[key]));
}

/** Changes of the answers of one item that is on both sides. */
export function answersTo(before: Item, after: Item, collection: string, wanted: Wanted): Change[] {
  const keyOf = (field: string) => fieldKey(field, { collection, id: before.id });
  return differing(before.answers, after.answers, (field) => wanted(keyOf(field))).map((field) => ({
    type: 'setAnswer',
    at: keyOf(field),
    value: after.answers[field] ?? null,
  }));
}
