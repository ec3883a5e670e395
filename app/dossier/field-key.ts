/**
 * Where an answer lives in a dossier: a field id (`territoire.pertinence`), or, in a repeated sub-section,
 * `collection/itemId/fieldId` (`fichesAction/a1b2/ficheAction.pilote`).
 */
export interface FieldKeyParts {
  readonly field: string;
  readonly item?: { readonly collection: string; readonly id: string };
}

/** Splits a key; any text without slashes is a plain field id. */
export function parseFieldKey(key: string): FieldKeyParts {
  const [collection, id, field] = key.split('/');
  return collection && id && field ? { field, item: { collection, id } } : { field: key };
}

/** The key of a field, in an item of a collection if given. */
export function fieldKey(field: string, item?: { collection: string; id: string }): string {
  return item ? `${item.collection}/${item.id}/${field}` : field;
}
