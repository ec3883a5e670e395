import type { FieldDef } from '../plan/index.ts';
import { searchable } from '../text/index.ts';
import { FULL_NAME, hasTwoNames, namesBoth } from './full-name.ts';
import type { Synonyms } from './option-words.ts';

/** The columns of a field one may write in from a file. */
export function importableColumns(field: FieldDef) {
  return (field.columns ?? []).filter(({ type }) => type !== 'computed' && type !== 'attachment');
}

/** The target each known title stands for, by searchable title: labels first, then other names. */
export function columnTitles(
  field: FieldDef,
  synonyms: Synonyms,
): { get(title: string): string | undefined } {
  const targets = new Map<string, string>();
  const add = (title: string, id: string) => {
    const key = searchable(title);
    if (key && !targets.has(key)) targets.set(key, id);
  };
  const columns = importableColumns(field);
  for (const { id, label } of columns) add(label, id);
  for (const { id, label } of columns) {
    // « N° RPPS (11 chiffres) » is also « N° RPPS ».
    add(label.replace(/\s*\([^)]*\)/g, ''), id);
    for (const part of label.split('/')) add(part, id);
    for (const name of synonyms.columns[field.id]?.[id] ?? []) add(name, id);
    add(id, id);
  }
  const both = hasTwoNames(field);
  return { get: (title) => (both && namesBoth(title) ? FULL_NAME : targets.get(title)) };
}
