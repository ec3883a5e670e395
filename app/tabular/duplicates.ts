import type { Row } from '../dossier/index.ts';
import { checkIdentifier, identifierKindOf } from '../identifiers/index.ts';
import type { FieldDef } from '../plan/index.ts';
import { searchable } from '../text/index.ts';

/** Two rows that speak of the same person or structure. */
export interface Duplicate {
  /** Id of the later row. */
  readonly row: string;
  /** Id of the earlier row. */
  readonly of: string;
  /** The same official number, or the same name. */
  readonly by: 'identifier' | 'name';
}

const IDENTIFYING = new Set(['rpps', 'finess', 'siren', 'siret', 'rna', 'insee']);

/**
 * The rows that repeat an earlier one: same official number, or same name (accents, case and order of the names
 * forgiven) and no other profession or number to tell them apart. Tables without names are compared cell by cell.
 */
export function findDuplicates(field: FieldDef, rows: readonly Row[]): Duplicate[] {
  const earlier = new Map<string, Row[]>();
  const owner = new Map<string, string>();
  const found: Duplicate[] = [];
  for (const row of rows) {
    const identifiers = identifierKeys(field, row);
    const name = nameKey(field, row);
    const numbered = identifiers.map((key) => owner.get(key)).find((id) => id !== undefined);
    const homonym = earlier.get(name ?? '')?.find((other) => sameOne(field, other, row));
    const of = numbered ?? homonym?.id;
    if (of) found.push({ row: row.id, of, by: numbered ? 'identifier' : 'name' });
    for (const key of identifiers) if (!owner.has(key)) owner.set(key, of ?? row.id);
    if (name && !of) earlier.set(name, [...(earlier.get(name) ?? []), row]);
  }
  return found;
}

function identifierKeys(field: FieldDef, row: Row): string[] {
  return (field.columns ?? []).flatMap(({ id }) => {
    const kind = identifierKindOf(id);
    const text = words(row, id);
    if (!kind || !IDENTIFYING.has(kind) || !text) return [];
    const checked = checkIdentifier(kind, text);
    // A mistyped number, the same twice, still tells that the line was entered twice.
    return [`${kind} ${checked.ok ? checked.value : text.replace(/\s/g, '').toUpperCase()}`];
  });
}

function nameKey(field: FieldDef, row: Row): string | undefined {
  const ids = new Set(field.columns?.map(({ id }) => id));
  if (ids.has('nom')) {
    const name = searchable(`${words(row, 'nom')} ${words(row, 'prenom')}`);
    const sure = words(row, 'nom') && (!ids.has('prenom') || words(row, 'prenom'));
    return sure ? name.split(' ').sort().join(' ') : undefined;
  }
  const cells = Object.entries(row).filter(([id]) => id !== 'id');
  return cells.length > 1 ? JSON.stringify(cells.sort(([a], [b]) => a.localeCompare(b))) : undefined;
}

// Homonyms exist: another profession, or another number of the same kind, makes another person.
function sameOne(field: FieldDef, a: Row, b: Row): boolean {
  const professions = [words(a, 'profession'), words(b, 'profession')].map(searchable);
  if (professions[0] && professions[1] && professions[0] !== professions[1]) return false;
  const ofA = identifierKeys(field, a);
  return identifierKeys(field, b).every((key) => {
    const kind = key.slice(0, key.indexOf(' ') + 1);
    return !ofA.some((other) => other.startsWith(kind) && other !== key);
  });
}

function words(row: Row, id: string): string {
  const cell = row[id];
  return typeof cell === 'string' ? cell.trim() : '';
}
