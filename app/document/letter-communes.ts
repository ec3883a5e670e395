import type { Slot } from '../checks/index.ts';
import { effectiveAnswer, numberCell, textCell } from '../computed/index.ts';
import { isEmptyRow, isRows, type Row } from '../dossier/index.ts';
import { formatNumber } from '../text/index.ts';
import type { Context } from './context.ts';
import type { Block } from './model.ts';
import { textRuns } from './runs.ts';

/** Up to this many communes, a table reads well. */
const MOST_ROWS = 20;
const COLUMNS = new Set(['id', 'commune', 'codeInsee', 'population']);

/** A long list of communes as one paragraph; nothing when a table does better. */
export function communesInProse(context: Context, { field, key }: Slot): Block[] {
  const { answer } = effectiveAnswer(context.plan, context.dossier, field, key);
  if (!isRows(answer) || context.dossier.notApplicable[key] || context.dossier.citations[key]) return [];
  const rows = answer.filter((row) => !isEmptyRow(row));
  const plain = rows.every((row) => Object.keys(row).every((column) => COLUMNS.has(column)));
  if (rows.length <= MOST_ROWS || !plain) return [];
  const people = rows.reduce((sum, row) => sum + (numberCell(row.population) ?? 0), 0);
  const total = people ? `, ${formatNumber(people)} habitants` : '';
  return [
    {
      kind: 'paragraph',
      role: 'body',
      runs: textRuns(`${formatNumber(rows.length)} communes${total} (code Insee, population) :`),
      field: key,
    },
    {
      kind: 'paragraph',
      role: 'remark',
      runs: textRuns(`${rows.map(communeWords).join(' ; ')}.`),
      field: key,
    },
  ];
}

function communeWords(row: Row): string {
  const population = numberCell(row.population);
  const said = [textCell(row.codeInsee), population === undefined ? '' : formatNumber(population)];
  const words = said.filter(Boolean).join(', ');
  return `${textCell(row.commune)}${words ? ` (${words})` : ''}`;
}
