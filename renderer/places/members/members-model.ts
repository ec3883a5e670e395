import { membersByProfession, numberCell, rowsOf, textCell } from '../../../app/computed/index.ts';
import type { Change, Dossier, Row, Signature } from '../../../app/dossier/index.ts';
import { isEmptyCell, isEmptyRow } from '../../../app/dossier/index.ts';
import { identifierDoubt } from '../../../app/identifiers/index.ts';
import { type Column, type FieldDef, indexPlan, type Plan } from '../../../app/plan/index.ts';
import { findDuplicates } from '../../../app/tabular/index.ts';
import { searchable } from '../../../app/text/index.ts';
import { cellText } from '../../cells/index.ts';

export const MEMBERS = 'acteurs.membres';
export const STRUCTURES = 'acteurs.structuresMembres';
export const SUPPLY = 'offre.professionnels';

/** The field of that id in the plan. */
export function fieldOf(plan: Plan, id: string): FieldDef | undefined {
  const field = indexPlan(plan).place(id)?.field;
  return field?.id === id ? field : undefined;
}

/** How a row names itself, or « ligne 3 ». */
export function nameOf(row: Row, line: number): string {
  return [textCell(row.prenom), textCell(row.nom)].filter(Boolean).join(' ') || `Ligne ${line}`;
}

/** A number or an address to read again. */
export interface DoubtfulCell {
  readonly field: string;
  readonly row: string;
  readonly column: string;
  readonly name: string;
  /** Name of the column, and what is odd: « N° RPPS : clé inexacte ». */
  readonly words: string;
}

/** The official numbers, e-mail addresses and telephone numbers that look wrong in a table. */
export function doubtfulCells(plan: Plan, dossier: Dossier, fieldId: string): DoubtfulCell[] {
  const columns = fieldOf(plan, fieldId)?.columns ?? [];
  return rowsOf(dossier, fieldId).flatMap((row, index) =>
    columns.flatMap(({ id, label }): DoubtfulCell[] => {
      const doubt = identifierDoubt(id, textCell(row[id]));
      if (!doubt) return [];
      const title = label.replace(/\s*\([^)]*\)/g, '');
      return [
        {
          field: fieldId,
          row: row.id,
          column: id,
          name: nameOf(row, index + 1),
          words: `${title} : ${doubt.short}`,
        },
      ];
    }),
  );
}

/** Two lines of a table that speak of the same person. */
export interface Repeat {
  readonly row: Row;
  readonly of: Row;
  /** Line numbers, from 1: the earlier one, then the later one. */
  readonly lines: readonly [number, number];
  readonly by: 'identifier' | 'name';
  /** What the two lines say differently, in words: the earlier one is kept when they are joined. */
  readonly conflicts: readonly string[];
}

/** The lines of a table that repeat an earlier one. */
export function repeats(plan: Plan, dossier: Dossier, fieldId: string): Repeat[] {
  const field = fieldOf(plan, fieldId);
  if (!field) return [];
  const rows = rowsOf(dossier, fieldId);
  const place = new Map(rows.map((row, index) => [row.id, index]));
  return findDuplicates(field, rows).flatMap(({ row, of, by }): Repeat[] => {
    const [first, second] = [place.get(of) ?? -1, place.get(row) ?? -1];
    const [earlier, later] = [rows[first], rows[second]];
    if (!earlier || !later) return [];
    const conflicts = (field.columns ?? []).flatMap((column) => conflict(plan, column, earlier, later));
    return [{ row: later, of: earlier, lines: [first + 1, second + 1], by, conflicts }];
  });
}

function conflict(plan: Plan, column: Column, earlier: Row, later: Row): string[] {
  const [kept, other] = [earlier, later].map((row) => cellText(plan, column, row[column.id]));
  if (!kept || !other || searchable(kept) === searchable(other)) return [];
  return [`${column.label.replace(/\s*\([^)]*\)/g, '')} : « ${kept} » ou « ${other} »`];
}

/** Makes one line of each two: the blanks of the earlier one are filled from the later one, which goes. */
export function joinChanges(fieldId: string, joined: readonly Repeat[]): Change[] {
  const filled = new Set<string>();
  return joined.flatMap(({ row, of }): Change[] => {
    const fills = Object.entries(row).flatMap(([column, value]): Change[] => {
      const place = `${of.id} ${column}`;
      if (column === 'id' || isEmptyCell(value) || !isEmptyCell(of[column]) || filled.has(place)) return [];
      filled.add(place);
      return [{ type: 'setCell', at: fieldId, rowId: of.id, column, value }];
    });
    return [...fills, { type: 'removeRow', at: fieldId, rowId: row.id }];
  });
}

/** Brings the members counted by profession into the column « Adhérents » of the diagnosis, where they differ. */
export function supplyChanges(plan: Plan, dossier: Dossier): Change[] {
  const members = new Map(
    membersByProfession(dossier, plan).map((count) => [searchable(count.profession), count.members]),
  );
  return rowsOf(dossier, SUPPLY).flatMap((row): Change[] => {
    const profession = searchable(textCell(row.profession));
    const value = members.get(profession) ?? 0;
    const same = !profession || (numberCell(row.adherents) ?? 0) === value;
    return same ? [] : [{ type: 'setCell', at: SUPPLY, rowId: row.id, column: 'adherents', value }];
  });
}

/** How far the signing of the list is: how many members, how many with a dated signature. */
export function signatures(dossier: Dossier): { readonly members: number; readonly signed: number } {
  const rows = namedMembers(dossier);
  return { members: rows.length, signed: rows.filter((row) => signatureOf(row).date).length };
}

/** Notes the signature of every member who has none dated: their name, and that date (partial ISO). */
export function signChanges(dossier: Dossier, date: string): Change[] {
  return namedMembers(dossier).flatMap((row): Change[] => {
    const own = signatureOf(row);
    if (own.date) return [];
    const name = own.name || [textCell(row.prenom), textCell(row.nom)].filter(Boolean).join(' ');
    const value = { ...own, ...(name ? { name } : {}), date };
    return [{ type: 'setCell', at: MEMBERS, rowId: row.id, column: 'signature', value }];
  });
}

function namedMembers(dossier: Dossier): Row[] {
  return rowsOf(dossier, MEMBERS).filter((row) => !isEmptyRow(row));
}

function signatureOf({ signature }: Row): Signature {
  return typeof signature === 'object' && !Array.isArray(signature) ? signature : {};
}
