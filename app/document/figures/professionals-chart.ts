import { numberCell, rowsOf, textCell } from '../../computed/index.ts';
import { optionLabel } from '../../plan/index.ts';
import type { Context } from '../context.ts';
import type { ChartBlock } from '../model.ts';
import { chartBlocks } from './chart-block.ts';
import { rowsSource } from './rows-source.ts';

const FIELD = 'offre.professionnels';
const MOST = 16;
/** Belonging has its own word in a CPTS. */
const MEMBERS: Readonly<Record<string, string>> = { cpts: 'Adhérents de la CPTS' };

/** Professionals of the territory by profession, members apart. */
export function professionalsChart(context: Context): ChartBlock[] {
  const { dossier, plan } = context;
  const rows = rowsOf(dossier, FIELD)
    .flatMap((row) => {
      const count = numberCell(row.effectif);
      return count && textCell(row.profession) ? [{ row, count, members: numberCell(row.adherents) }] : [];
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST);
  const known = rows.some(({ members }) => members);
  return chartBlocks(context, {
    field: FIELD,
    chart: known ? 'stackedBar' : 'bar',
    lying: true,
    categories: rows.map(({ row }) => optionLabel(plan, 'professions', textCell(row.profession))),
    series: known
      ? [
          { name: MEMBERS[plan.id] ?? 'Membres', values: rows.map(({ members }) => members ?? 0) },
          {
            name: 'Autres professionnels du territoire',
            values: rows.map(({ count, members = 0 }) => Math.max(0, count - members)),
          },
        ]
      : [{ name: 'Professionnels du territoire', values: rows.map(({ count }) => count) }],
    unit: 'professionnels',
    title: known ? 'Professionnels par profession, adhérents et autres' : 'Professionnels par profession',
    source: rowsSource(rows.map(({ row }) => row)),
  });
}
