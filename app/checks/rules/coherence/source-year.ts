import { rowsOf, textCell } from '../../../computed/index.ts';
import type { Dossier } from '../../../dossier/index.ts';
import {
  counted,
  type DiagnosisTable,
  diagnosisTables,
  hasFigure,
  rowLabel,
  someNames,
} from '../../reading/index.ts';
import { type CheckContext, defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const WANTED = [
  {
    column: 'source',
    said: (dossier: Dossier, field: string) => dossier.citations[field]?.source,
    words: 'source',
  },
  {
    column: 'annee',
    said: (dossier: Dossier, field: string) => dossier.citations[field]?.year,
    words: 'année',
  },
] as const;

/** Every figure of the diagnosis has its source and its year, in its line or under the table. */
export const sourceAndYear = defineRule({
  id: 'chiffre-sans-source',
  levels: ['a_corriger'],
  check: (context) => diagnosisTables(context.plan).flatMap((table) => missing(context, table)),
});

function missing({ plan, dossier }: CheckContext, table: DiagnosisTable): FindingDraft[] {
  const field = table.field.id;
  const rows = rowsOf(dossier, field).filter(hasFigure);
  return WANTED.flatMap(({ column, said, words }): FindingDraft[] => {
    if (!table.columns.has(column) || said(dossier, field)?.trim()) return [];
    const without = rows.filter((row) => !textCell(row[column]));
    if (!without.length) return [];
    const names = someNames(without.map((row) => rowLabel(plan, table, row)));
    return [
      {
        level: 'a_corriger',
        field,
        part: column,
        message: `${counted(without.length, 'ligne')} sans ${words} : ${names}.`,
        reason: 'Un chiffre sans source ni année ne se vérifie pas.',
        source: SOURCES.chiffres,
      },
    ];
  });
}
