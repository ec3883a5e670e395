import { checkAll, type Finding } from '../../../app/checks/index.ts';
import { parseFieldKey } from '../../../app/dossier/field-key.ts';
import {
  answerAt,
  applyChanges,
  type Change,
  coerceAnswer,
  coerceCell,
  countingIds,
  type Dossier,
  fieldKey,
  isRows,
  type Row,
  requireField,
} from '../../../app/dossier/index.ts';
import { buildExample, resourcesFolder } from '../../../main/services/index.ts';
import { cpts } from '../../support/catalog.ts';

/** The bundled example: a clean dossier to break one thing at a time. */
export const example = buildExample(resourcesFolder(import.meta.dirname), cpts).dossier;

/** A change described on the example. */
export type Edit = (dossier: Dossier) => Dossier;

const makeId = countingIds('t');

function apply(dossier: Dossier, ...changes: Change[]): Dossier {
  return applyChanges(dossier, changes).dossier;
}

/** Answers a field, written loosely as on the command line; `null` clears. */
export function answer(key: string, input: unknown): Edit {
  return (dossier) => {
    const value = input === null ? null : coerceAnswer(cpts, requireField(cpts, key), input, makeId);
    return apply(dossier, { type: 'setAnswer', at: key, value });
  };
}

/** Writes cells of the n-th row of a table (from 0), loosely; `null` clears. */
export function cells(key: string, row: number, values: Readonly<Record<string, unknown>>): Edit {
  return (dossier) => {
    const id = rowsAt(dossier, key)[row]?.id;
    const { columns } = requireField(cpts, key);
    if (!id) throw new Error(`${key} has no row ${row}`);
    const changes = Object.entries(values).map(([name, input]): Change => {
      const column = columns?.find((each) => each.id === name);
      if (!column) throw new Error(`${key} has no column ${name}`);
      const value = coerceCell(cpts, column, input) ?? null;
      return { type: 'setCell', at: key, rowId: id, column: name, value };
    });
    return apply(dossier, ...changes);
  };
}

/** Adds a row, written loosely. */
export function addRow(key: string, values: Readonly<Record<string, unknown>>): Edit {
  return (dossier) => {
    const rows = coerceAnswer(cpts, requireField(cpts, key), [values], makeId);
    const row = isRows(rows) ? rows[0] : undefined;
    if (!row) throw new Error(`${key} is no table`);
    return apply(dossier, { type: 'insertRow', at: key, index: rowsAt(dossier, key).length, row });
  };
}

/** Removes the n-th row. */
export function removeRow(key: string, row: number): Edit {
  return (dossier) =>
    apply(dossier, { type: 'removeRow', at: key, rowId: rowsAt(dossier, key)[row]?.id ?? 'none' });
}

/** The key of a field of the n-th fiche of the example (from 0). */
export function ofFiche(index: number, field: string): string {
  const id = example.collections.fichesAction?.[index]?.id ?? 'none';
  return fieldKey(field, { collection: 'fichesAction', id });
}

/** Takes the n-th fiche of the example away. */
export function removeFiche(index: number): Edit {
  const itemId = example.collections.fichesAction?.[index]?.id ?? 'none';
  return (dossier) => apply(dossier, { type: 'removeItem', collection: 'fichesAction', itemId });
}

/** Any other change. */
export function change(...changes: Change[]): Edit {
  return (dossier) => apply(dossier, ...changes);
}

export function rowsAt(dossier: Dossier, key: string): readonly Row[] {
  const rows = answerAt(dossier, key);
  return isRows(rows) ? rows : [];
}

/** The example with these edits, in order. */
export function edited(...edits: readonly Edit[]): Dossier {
  return edits.reduce((dossier, edit) => edit(dossier), example);
}

/** The findings of one rule. */
export function findingsOf(rule: string, dossier: Dossier): Finding[] {
  return checkAll(cpts, dossier).filter(({ id }) => id.startsWith(`${rule}:`));
}

/** The field id of a finding, whatever the fiche. */
export function fieldOf({ field }: Finding): string {
  return parseFieldKey(field).field;
}

/** A rule with dossiers that trigger it and dossiers that just do not. */
export interface RuleCase {
  readonly rule: string;
  readonly name: string;
  readonly broken: readonly Edit[];
  /** Field id where it is mended, and words of the message. */
  readonly field: string;
  readonly says: string;
  readonly level: Finding['level'];
  /** Applied to the example instead: the rule stays silent. */
  readonly near: readonly Edit[];
}
