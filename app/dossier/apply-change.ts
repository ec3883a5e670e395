import { assertNever, PrefigureError } from '../errors.ts';
import { applyToTray } from './apply-tray.ts';
import type { Change } from './change-schema.ts';
import { parseFieldKey } from './field-key.ts';
import type { Attachment, Dossier, Item } from './schema.ts';
import { type Answer, type Cell, isRows, type Row } from './values.ts';

/** A dossier after a change, and the change that brings the former one back. */
export interface Applied {
  readonly dossier: Dossier;
  readonly inverse: Change;
}

/** The answer at a field key; undefined when nothing was answered. */
export function answerAt(dossier: Dossier, key: string): Answer | undefined {
  const { field, item } = parseFieldKey(key);
  if (!item) return dossier.answers[field];
  return dossier.collections[item.collection]?.find(({ id }) => id === item.id)?.answers[field];
}

/**
 * Applies one change without touching the given dossier; unchanged parts are shared.
 * @throws PrefigureError `notFound` when the row or item is not there, `wrongType` when the field holds no rows
 */
export function applyChange(dossier: Dossier, change: Change): Applied {
  switch (change.type) {
    case 'setAnswer': {
      const before = answerAt(dossier, change.at) ?? null;
      return {
        dossier: withAnswer(dossier, change.at, change.value),
        inverse: { type: 'setAnswer', at: change.at, value: before },
      };
    }
    case 'insertRow':
    case 'removeRow':
    case 'moveRow':
    case 'setCell':
      return applyToRows(dossier, change);
    case 'insertItem':
    case 'removeItem':
    case 'moveItem':
      return applyToItems(dossier, change);
    case 'setNote': {
      const { record, inverse } = swapEntry(dossier.notes, change);
      return { dossier: { ...dossier, notes: record }, inverse };
    }
    case 'setCitation': {
      const { record, inverse } = swapEntry(dossier.citations, change);
      return { dossier: { ...dossier, citations: record }, inverse };
    }
    case 'setNotApplicable': {
      const { record, inverse } = swapEntry(dossier.notApplicable, change);
      return { dossier: { ...dossier, notApplicable: record }, inverse };
    }
    case 'setOverride': {
      const { record, inverse } = swapEntry(dossier.overrides, change);
      return { dossier: { ...dossier, overrides: record }, inverse };
    }
    case 'setDismissal': {
      const { dismissals = {}, ...rest } = dossier;
      const next = withEntry(dismissals, change.finding, change.value);
      return {
        dossier: Object.keys(next).length ? { ...dossier, dismissals: next } : rest,
        inverse: { ...change, value: dismissals[change.finding] ?? null },
      };
    }
    case 'setAttachment':
      return applyToAttachments(dossier, change);
    case 'setTray':
      return applyToTray(dossier, change);
    case 'setRegion': {
      const { region, ...rest } = dossier;
      return {
        dossier: change.value === null ? rest : { ...rest, region: change.value },
        inverse: { type: 'setRegion', value: region ?? null },
      };
    }
    case 'setLook': {
      const { look, ...rest } = dossier;
      return {
        dossier: change.value === null ? rest : { ...rest, look: change.value },
        inverse: { type: 'setLook', value: look ?? null },
      };
    }
    case 'setFunding': {
      const { funding, ...rest } = dossier;
      return {
        dossier: change.value === null ? rest : { ...rest, funding: change.value },
        inverse: { type: 'setFunding', value: funding ?? null },
      };
    }
    default:
      return assertNever(change);
  }
}

/** Applies changes in order; `inverses` undo them all when applied in the order given. */
export function applyChanges(
  dossier: Dossier,
  changes: readonly Change[],
): { dossier: Dossier; inverses: Change[] } {
  let current = dossier;
  const inverses: Change[] = [];
  for (const change of changes) {
    const applied = applyChange(current, change);
    current = applied.dossier;
    inverses.unshift(applied.inverse);
  }
  return { dossier: current, inverses };
}

function withEntry<T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
  const { [key]: _dropped, ...rest } = record;
  // Keeping an existing key in its place keeps files comparable line by line.
  if (value === null) return rest;
  return key in record ? { ...record, [key]: value } : { ...rest, [key]: value };
}

function withAnswer(dossier: Dossier, key: string, value: Answer | null): Dossier {
  const { field, item } = parseFieldKey(key);
  if (!item) return { ...dossier, answers: withEntry(dossier.answers, field, value) };
  const items = itemsOf(dossier, item.collection);
  if (!items.some(({ id }) => id === item.id)) throw itemNotFound(item.id);
  const next = items.map((each) =>
    each.id === item.id ? { ...each, answers: withEntry(each.answers, field, value) } : each,
  );
  return { ...dossier, collections: { ...dossier.collections, [item.collection]: next } };
}

type RowChange = Extract<Change, { type: 'insertRow' | 'removeRow' | 'moveRow' | 'setCell' }>;

function applyToRows(dossier: Dossier, change: RowChange): Applied {
  const answer = answerAt(dossier, change.at);
  if (answer !== undefined && !isRows(answer))
    throw new PrefigureError('wrongType', `« ${change.at} » n’est pas un tableau.`);
  const { list, inverse } = changeRows(answer ?? [], change);
  // A table without rows is an unanswered one: the inverse of a first insertion must leave no trace.
  return { dossier: withAnswer(dossier, change.at, list.length ? list : null), inverse };
}

function changeRows(rows: readonly Row[], change: RowChange): { list: Row[]; inverse: Change } {
  const { at } = change;
  if (change.type === 'insertRow') {
    if (rows.some(({ id }) => id === change.row.id))
      throw new PrefigureError('conflict', `La ligne « ${change.row.id} » existe déjà dans « ${at} ».`);
    return {
      list: inserted(rows, change.index, change.row),
      inverse: { type: 'removeRow', at, rowId: change.row.id },
    };
  }
  const index = rows.findIndex(({ id }) => id === change.rowId);
  const row = rows[index];
  if (!row) throw new PrefigureError('notFound', `La ligne « ${change.rowId} » n’est plus dans « ${at} ».`);
  const others = rows.filter((each) => each !== row);
  if (change.type === 'removeRow') return { list: others, inverse: { type: 'insertRow', at, index, row } };
  if (change.type === 'moveRow')
    return {
      list: inserted(others, change.index, row),
      inverse: { type: 'moveRow', at, rowId: row.id, index },
    };
  const before: Cell | null = row[change.column] ?? null;
  const { [change.column]: _dropped, ...rest } = row;
  const next: Row =
    change.value === null ? { ...rest, id: row.id } : { ...row, [change.column]: change.value };
  return {
    list: rows.map((each) => (each === row ? next : each)),
    inverse: { type: 'setCell', at, rowId: row.id, column: change.column, value: before },
  };
}

type ItemChange = Extract<Change, { type: 'insertItem' | 'removeItem' | 'moveItem' }>;

function applyToItems(dossier: Dossier, change: ItemChange): Applied {
  const { collection } = change;
  const items = itemsOf(dossier, collection);
  const withItems = (next: Item[]): Dossier => ({
    ...dossier,
    collections: withEntry(dossier.collections, collection, next.length ? next : null),
  });
  if (change.type === 'insertItem') {
    if (items.some(({ id }) => id === change.item.id))
      throw new PrefigureError('conflict', `L’élément « ${change.item.id} » existe déjà.`);
    return {
      dossier: withItems(inserted(items, change.index, change.item)),
      inverse: { type: 'removeItem', collection, itemId: change.item.id },
    };
  }
  const index = items.findIndex(({ id }) => id === change.itemId);
  const item = items[index];
  if (!item) throw itemNotFound(change.itemId);
  const others = items.filter((each) => each !== item);
  return change.type === 'removeItem'
    ? { dossier: withItems(others), inverse: { type: 'insertItem', collection, index, item } }
    : {
        dossier: withItems(inserted(others, change.index, item)),
        inverse: { type: 'moveItem', collection, itemId: item.id, index },
      };
}

function swapEntry<V, C extends { at: string; value: V | null }>(
  record: Readonly<Record<string, V>>,
  change: C,
): { record: Record<string, V>; inverse: C } {
  const before = record[change.at] ?? null;
  return { record: withEntry(record, change.at, change.value), inverse: { ...change, value: before } };
}

function applyToAttachments(dossier: Dossier, change: Extract<Change, { type: 'setAttachment' }>): Applied {
  const before: Attachment | null = dossier.attachments.find(({ id }) => id === change.id) ?? null;
  const { value } = change;
  const replaced = dossier.attachments.flatMap((each) =>
    each.id === change.id ? (value ? [value] : []) : [each],
  );
  return {
    dossier: { ...dossier, attachments: before || !value ? replaced : [...replaced, value] },
    inverse: { type: 'setAttachment', id: change.id, value: before },
  };
}

function itemsOf(dossier: Dossier, collection: string): Item[] {
  return dossier.collections[collection] ?? [];
}

function itemNotFound(id: string): PrefigureError {
  return new PrefigureError('notFound', `L’élément « ${id} » n’est plus dans le dossier.`);
}

function inserted<T>(list: readonly T[], index: number, value: T): T[] {
  return [...list.slice(0, index), value, ...list.slice(index)];
}
