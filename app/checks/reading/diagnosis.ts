import { textCell } from '../../computed/index.ts';
import type { Row } from '../../dossier/index.ts';
import { type FieldDef, indexPlan, optionLabel, type Plan } from '../../plan/index.ts';
import { memoByObject } from './memo.ts';

/** A table of figures of the diagnosis. */
export interface DiagnosisTable {
  readonly field: FieldDef;
  readonly columns: ReadonlySet<string>;
}

const SECTIONS = new Set(['population', 'offre']);

/** The places compared in the diagnosis, by column. */
export const COMPARED = [
  { column: 'valeurCpts', place: 'CPTS' },
  { column: 'valeurDep', place: 'département' },
  { column: 'valeurReg', place: 'région' },
  { column: 'valeurFr', place: 'France' },
] as const;

/** The tables of the diagnosis, with the patient flows of the territory. */
export const diagnosisTables = memoByObject((plan: Plan): readonly DiagnosisTable[] =>
  indexPlan(plan)
    .places.filter(
      ({ field, section }) =>
        field.type === 'table' && (SECTIONS.has(section.id) || field.id === 'territoire.flux'),
    )
    .map(({ field }) => ({ field, columns: new Set(field.columns?.map(({ id }) => id)) })),
);

/** What a line is about: the words of its first column, as they are read. */
export function rowLabel(plan: Plan, { field }: DiagnosisTable, row: Row): string {
  const [first] = field.columns ?? [];
  const words = first ? textCell(row[first.id]) : '';
  return (first?.list ? optionLabel(plan, first.list, words) : words) || 'Ligne sans intitulé';
}

/** The figures of a line: every cell that holds a number, the count of masked communes aside. */
export function hasFigure(row: Row): boolean {
  return Object.entries(row).some(
    ([column, cell]) => typeof cell === 'number' && column !== 'communesNeutralisees',
  );
}
