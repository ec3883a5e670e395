import { formatNumber, NBSP } from '../../text/index.ts';
import type { Context } from '../context.ts';
import type { ChartBlock, ChartSeries } from '../model.ts';
import { prose } from '../runs.ts';

/** What a chart is made of, before its words. */
export interface ChartDraft {
  readonly field: string;
  readonly chart: ChartBlock['chart'];
  readonly lying: boolean;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly unit: string;
  readonly title: string;
  readonly source?: string | undefined;
}

/** A chart with its caption and its words for those who do not see it; nothing when it would say nothing. */
export function chartBlocks(context: Context, draft: ChartDraft): ChartBlock[] {
  const { categories, series, unit, title, source, field, chart, lying } = draft;
  const shown = series.filter(({ values }) => values.some((value) => value));
  if (categories.length < 2 || !shown.length) return [];
  const said = shown.map(({ name, values }) => {
    const pairs = categories.map((category, index) => {
      const value = values[index];
      return value === null || value === undefined ? '' : `${category} ${valueWords(value, unit)}`;
    });
    return `${name} : ${pairs.filter(Boolean).join(', ')}`;
  });
  return [
    {
      kind: 'chart',
      field,
      chart,
      lying,
      categories: categories.map(oneLine),
      series: shown.map(({ name, values }) => ({ name: oneLine(name), values })),
      unit,
      alt: prose(`Diagramme en barres, ${title}. ${said.join('. ')}.`).replace(/\s*\n\s*/g, ' '),
      caption: { kind: 'Figure', text: prose(title), id: context.makeId(), number: 0 },
      ...(source ? { source: prose(source) } : {}),
    },
  ];
}

/** A value with its unit: `18,8 %`, `31`. */
export function valueWords(value: number, unit: string): string {
  return unit === '%' || unit === '€' ? `${formatNumber(value)}${NBSP}${unit}` : formatNumber(value);
}

function oneLine(text: string): string {
  return prose(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
