import { type ChartBlock, tint, valueWords } from '../document/index.ts';
import { escapeHtml } from './escape.ts';

const WIDTH = 640;
const ROW = 24;
const UPRIGHT = { height: 210, top: 22, bottom: 34 } as const;
const LEGEND = 26;
const INK = '#1d2b2a';

/** A chart as a drawing inside the page; its words are given to those who do not see it. */
export function chartSvg(block: ChartBlock, color: string): string {
  const colors = [color, tint(color, 0.68)];
  const { body, height } = block.lying ? lyingBars(block, colors) : uprightBars(block, colors);
  const total = height + (block.series.length > 1 ? LEGEND : 0);
  return `<svg role="img" aria-label="${escapeHtml(block.alt)}" viewBox="0 0 ${WIDTH} ${total}" class="chart">${body}${legend(block, colors, height)}</svg>`;
}

function uprightBars({ categories, series, unit }: ChartBlock, colors: readonly string[]) {
  const { height, top, bottom } = UPRIGHT;
  const most = greatest(series.flatMap(({ values }) => values));
  const group = WIDTH / categories.length;
  const bar = Math.min(46, (group * 0.72) / series.length);
  const base = height - bottom;
  const bars = categories.flatMap((_, at) =>
    series.map(({ values }, index) => {
      const value = values[at] ?? 0;
      const size = Math.max(0, (value / most) * (base - top));
      const left = group * at + (group - bar * series.length) / 2 + bar * index;
      return (
        rect(left, base - size, bar - 2, size, colors[index]) +
        label(left + bar / 2 - 1, base - size - 4, value, unit)
      );
    }),
  );
  const names = categories.map((name, at) => words(group * (at + 0.5), base + 16, name, 'middle'));
  return { body: [...bars, ...names, line(base)].join(''), height };
}

function lyingBars({ categories, series, unit, chart }: ChartBlock, colors: readonly string[]) {
  const left = 210;
  const room = WIDTH - left - 50;
  const sums = categories.map((_, at) => series.map(({ values }) => values[at] ?? 0));
  const most = greatest(
    sums.map((each) => (chart === 'stackedBar' ? each.reduce((a, b) => a + b, 0) : Math.max(...each))),
  );
  const body = categories.map((name, at) => {
    const top = at * ROW;
    let x = left;
    const bars = (sums[at] ?? []).map((value, index) => {
      const size = Math.max(0, (value / most) * room);
      const piece = rect(x, top + 3, size, ROW - 6, colors[index]);
      const inside = chart === 'stackedBar';
      const where = inside ? x + size / 2 : x + size + 6;
      const said = value
        ? label(where, top + 16, value, unit, inside && !index ? '#fff' : INK, inside ? 'middle' : 'start')
        : '';
      x += inside ? size : 0;
      return piece + said;
    });
    return `${words(left - 8, top + 16, name, 'end')}${bars.join('')}`;
  });
  return { body: body.join(''), height: categories.length * ROW };
}

function legend({ series }: ChartBlock, colors: readonly string[], top: number): string {
  if (series.length < 2) return '';
  return series
    .map(({ name }, index) => {
      const left = 40 + index * 250;
      return rect(left, top + 8, 10, 10, colors[index]) + words(left + 16, top + 17, name, 'start');
    })
    .join('');
}

function greatest(values: readonly (number | null)[]): number {
  return Math.max(1e-9, ...values.map((value) => value ?? 0));
}

function rect(x: number, y: number, width: number, height: number, fill = INK): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(height)}" fill="${fill}"/>`;
}

function line(y: number): string {
  return `<line x1="0" x2="${WIDTH}" y1="${round(y)}" y2="${round(y)}" stroke="#d9d3c8"/>`;
}

function label(x: number, y: number, value: number, unit: string, fill = INK, anchor = 'middle'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${fill}">${escapeHtml(valueWords(value, unit))}</text>`;
}

function words(x: number, y: number, text: string, anchor: string): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${INK}">${escapeHtml(text)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
