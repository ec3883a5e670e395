import { cents, numberCell, rowsOf } from '../../computed/index.ts';
import type { Context } from '../context.ts';
import type { ChartBlock } from '../model.ts';
import { chartBlocks } from './chart-block.ts';

const YEARS = ['n1', 'n2', 'n3'] as const;
const SIDES = [
  { name: 'Charges', field: 'budget.charges' },
  { name: 'Produits', field: 'budget.produits' },
] as const;

/** Expenses and resources of each year. */
export function budgetChart(context: Context): ChartBlock[] {
  const sides = SIDES.map(({ name, field }) => ({
    name,
    values: YEARS.map((year) => {
      const sum = rowsOf(context.dossier, field).reduce((all, row) => all + cents(numberCell(row[year])), 0);
      return sum / 100;
    }),
  }));
  const years = YEARS.flatMap((_, index) => (sides.some(({ values }) => values[index]) ? [index] : []));
  return chartBlocks(context, {
    field: 'budget.equilibre',
    chart: 'bar',
    lying: false,
    categories: years.map((index) => `Année ${index + 1}`),
    series: sides.map(({ name, values }) => ({ name, values: years.map((index) => values[index] ?? 0) })),
    unit: '€',
    title: 'Charges et produits par année, en euros',
  });
}
