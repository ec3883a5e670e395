import {
  applyChanges,
  type Change,
  coerceAnswer,
  type Dossier,
  fieldKey,
  type Item,
  randomId,
  requireField,
  validateChange,
} from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { FieldDef, Plan } from '../../app/plan/index.ts';
import { itemIdAt, parseTarget, type Target } from './field-path.ts';

/**
 * Reads a VALUE of the command line: JSON, or plain words when it is not JSON (so that quotes may be left out).
 */
export function parseValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (/^\s*[[{"]/.test(text))
      throw new PrefigureError('usage', `VALUE n’est pas du JSON valide : ${text.slice(0, 60)}`);
    return text;
  }
}

/**
 * The dossier with one answer set; `null` clears it.
 * @throws PrefigureError `unknownField`, `wrongType` or `notFound`
 */
export function setValue(plan: Plan, dossier: Dossier, target: Target, value: unknown): Dossier {
  const changes = changesFor(plan, dossier, target, value);
  for (const change of changes) validateChange(plan, change);
  const { dossier: next } = applyChanges(dossier, changes);
  return { ...next, modifiedAt: new Date().toISOString() };
}

function changesFor(plan: Plan, dossier: Dossier, target: Target, value: unknown): Change[] {
  if (target.kind === 'collection') return replaceCollection(plan, dossier, target.collection, value);
  const { field } = target.place;
  if (target.kind === 'field') return [setAnswer(plan, field, field.id, value)];
  const { collection, index } = target;
  const count = dossier.collections[collection]?.length ?? 0;
  if (index === count) {
    // The next item is made by writing in it.
    const item: Item = { id: randomId(), answers: {} };
    const at = fieldKey(field.id, { collection, id: item.id });
    return [{ type: 'insertItem', collection, index, item }, setAnswer(plan, field, at, value)];
  }
  const id = itemIdAt(dossier, collection, index);
  return [setAnswer(plan, field, fieldKey(field.id, { collection, id }), value)];
}

function setAnswer(plan: Plan, field: FieldDef, at: string, value: unknown): Change {
  return { type: 'setAnswer', at, value: value === null ? null : coerceAnswer(plan, field, value) };
}

function replaceCollection(plan: Plan, dossier: Dossier, collection: string, value: unknown): Change[] {
  if (!Array.isArray(value))
    throw new PrefigureError('wrongType', `« ${collection} » attend un tableau d’objets, un par élément.`);
  const removals = (dossier.collections[collection] ?? []).map(
    ({ id }): Change => ({ type: 'removeItem', collection, itemId: id }),
  );
  const insertions = value.map((input: unknown, index): Change => {
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      throw new PrefigureError(
        'wrongType',
        `« ${collection} », élément ${index + 1} : un objet est attendu.`,
      );
    const id = randomId();
    const entries = Object.entries(input).map(([name, answer]) => {
      const target = parseTarget(plan, name);
      if (target.kind !== 'item' || target.collection !== collection)
        throw new PrefigureError('unknownField', `« ${name} » n’est pas un champ de « ${collection} ».`);
      const field = requireField(plan, fieldKey(target.place.field.id, { collection, id }));
      return [field.id, coerceAnswer(plan, field, answer)] as const;
    });
    return { type: 'insertItem', collection, index, item: { id, answers: Object.fromEntries(entries) } };
  });
  return [...removals, ...insertions];
}
