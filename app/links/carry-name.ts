import { rowsOf } from '../computed/index.ts';
import { answerAt, type Change, type Dossier, fieldKey, isRows, type Row } from '../dossier/index.ts';
import { type FieldDef, type FieldPlace, indexPlan, type Plan } from '../plan/index.ts';
import { type Unit, unitsOf } from '../search/index.ts';
import { mayMean, type Named, nameForms } from './name-forms.ts';
import { nameRenamer, type Rename } from './name-in-text.ts';
import { words } from './names.ts';
import { bareName, MEMBERS, STRUCTURES } from './places.ts';

/** What becomes of the places that cite a name that was changed. */
export interface CarriedName {
  /** For the cells and the short answers. */
  readonly changes: readonly Change[];
  /** How many written texts cite the former name: they are left as they are. */
  readonly texts: number;
}

/** The tables that say who is who, and what each names. */
const ROSTERS: Readonly<Record<string, Named>> = { [MEMBERS]: 'people', [STRUCTURES]: 'structures' };
const OWN_COLUMNS = new Set(['nom', 'prenom']);
/** Cells that cite fiches action by their titles, and kinds of structure: no names, whatever their words. */
const NO_NAMES = new Set(['action', 'actions', 'type']);
/** Titles by which others cite a fiche, and what others wrote to the team: kept to the letter. */
const KEPT = new Set(['ficheAction.intitule', 'procedure.retours']);

/** True for a table whose names are carried into the places that cite them. */
export function isRoster(fieldId: string): boolean {
  return fieldId in ROSTERS;
}

/**
 * What carries the new name of a member, or of a member structure, into the cells and short answers that cite the
 * former one: pilots, teams, people in charge, boards, signatures… Such links are words (see `linkChanges`).
 * Undefined while a part of the name is missing, and when the former or the new name is somebody else's too.
 * @param at the table; the dossier holds the new name
 * @param former the row as it was
 */
export function carryName(plan: Plan, dossier: Dossier, at: string, former: Row): CarriedName | undefined {
  const named = ROSTERS[at];
  const rows = rowsOf(dossier, at);
  const row = rows.find(({ id }) => id === former.id);
  const renames = named && row ? sureRenames(named, former, row, rows) : [];
  if (!named || !renames.length) return undefined;
  const all = rows.flatMap((each) => nameForms(each, named).map(({ text }) => text));
  const rename = nameRenamer(renames, all);
  const places = indexPlan(plan).places.flatMap((place) => keysOf(dossier, place));
  const cited = places.map(({ field, key }) =>
    unitsOf(dossier, field, key).flatMap((unit) => {
      const value = mayCite(field, unit) ? rename(unit.text) : unit.text;
      return value === unit.text ? [] : [{ unit, value }];
    }),
  );
  return {
    changes: [
      ...cited.flatMap((units) => units.flatMap(({ unit, value }) => unitChange(unit, value))),
      ...places.flatMap(({ field, key }) => signatureChanges(dossier, field, key, rename)),
    ],
    texts: cited.filter((units) => units.some(({ unit }) => isWritten(unit))).length,
  };
}

function sureRenames(named: Named, former: Row, row: Row, rows: readonly Row[]): Rename[] {
  const others = rows.filter((other) => other !== row);
  const [before, after] = [nameForms(former, named), nameForms(row, named)];
  const [full] = after;
  if (bareName(row) === bareName(former) || !full || before.length !== after.length) return [];
  // A single word of a structure (« Pharmacie ») may be any of its kind.
  if (named === 'structures' && !words(former.nom).includes(' ')) return [];
  if (others.some((other) => mayMean(other, full, named))) return [];
  return before.flatMap((form, index): Rename[] => {
    const next = after[index];
    return next && !others.some((other) => mayMean(other, form, named)) ? [{ form, next }] : [];
  });
}

function keysOf(dossier: Dossier, { field, collection }: FieldPlace): { field: FieldDef; key: string }[] {
  if (KEPT.has(field.id)) return [];
  if (!collection) return [{ field, key: field.id }];
  const items = dossier.collections[collection] ?? [];
  return items.map(({ id }) => ({ field, key: fieldKey(field.id, { collection, id }) }));
}

function mayCite({ id, type }: FieldDef, unit: Unit): boolean {
  if (unit.kind !== 'cell') return true;
  if (isRoster(id) && OWN_COLUMNS.has(unit.column)) return false;
  return type === 'list' ? !id.endsWith('.actions') : !NO_NAMES.has(unit.column);
}

function isWritten({ kind }: Unit): boolean {
  return kind === 'paragraph' || kind === 'picture';
}

function unitChange(unit: Unit, value: string): Change[] {
  if (unit.kind === 'answer') return [{ type: 'setAnswer', at: unit.key, value }];
  if (unit.kind !== 'cell') return [];
  return [{ type: 'setCell', at: unit.key, rowId: unit.row, column: unit.column, value }];
}

function signatureChanges(
  dossier: Dossier,
  { columns }: FieldDef,
  at: string,
  rename: (text: string) => string,
): Change[] {
  const signed = (columns ?? []).filter(({ type }) => type === 'signature').map(({ id }) => id);
  const answer = signed.length ? answerAt(dossier, at) : undefined;
  if (!isRows(answer)) return [];
  return answer.flatMap((row) =>
    signed.flatMap((column): Change[] => {
      const cell = row[column];
      if (typeof cell !== 'object' || Array.isArray(cell) || !cell.name) return [];
      const name = rename(cell.name);
      return name === cell.name
        ? []
        : [{ type: 'setCell', at, rowId: row.id, column, value: { ...cell, name } }];
    }),
  );
}
