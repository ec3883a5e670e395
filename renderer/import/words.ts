import type { Row } from '../../app/dossier/index.ts';
import type { FieldDef, Plan } from '../../app/plan/index.ts';
import { cellText } from '../cells/index.ts';

/** « 1 ligne », « 12 lignes ». */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count > 1 ? many : one}`;
}

/** A column of the file by its title, or by its letter as spreadsheets show it. */
export function sourceName({ title, index }: { readonly title: string; readonly index: number }): string {
  return title || `Colonne ${columnLetter(index)}`;
}

function columnLetter(index: number): string {
  const before = Math.floor(index / 26);
  return (before ? columnLetter(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** How a row names itself: the names of a person, else its first words. */
export function rowName(plan: Plan, field: FieldDef, row: Row): string {
  const columns = field.columns ?? [];
  const words = (id: string) => {
    const column = columns.find((each) => each.id === id);
    return column ? cellText(plan, column, row[id]) : '';
  };
  const name = [words('prenom'), words('nom')].filter(Boolean).join(' ');
  return name || columns.map(({ id }) => words(id)).find(Boolean) || 'Ligne sans nom';
}
