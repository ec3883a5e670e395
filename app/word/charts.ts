import { Paragraph } from 'docx';
import { type ChartDataLabels, ChartRun } from 'docx/charts';
import type { ChartBlock } from '../document/index.ts';
import { captionBlocks } from './captions.ts';
import type { Place, WordBlock } from './place.ts';
import { shorten } from './shorten.ts';
import { FONT, type Theme } from './theme.ts';

/** Twips in a pixel, at 96 pixels an inch. */
const TWIPS_A_PIXEL = 15;
const UPRIGHT_HEIGHT = 215;
const LYING_ROW = 21;
const LYING_FRAME = 52;

/** A chart that Word can edit: its figures travel with it. */
export function chartBlocks(block: ChartBlock, { theme, width }: Place): WordBlock[] {
  const { caption, source, categories, lying, chart, alt } = block;
  const common = {
    categories,
    series: seriesOf(block, theme),
    gapWidth: lying ? 45 : 70,
    legend:
      block.series.length > 1
        ? ({ position: 'bottom', font: font(theme.colour.ink) } as const)
        : (false as const),
    categoryAxis: { font: font(theme.colour.ink), ...(lying ? { reverseOrder: true } : {}) },
    valueAxis: { visible: false, gridlines: false, minimum: Math.min(0, ...allValues(block)) },
    chartArea: { border: 'none' as const },
    font: { name: FONT.sans },
    transformation: {
      width: Math.floor(width / TWIPS_A_PIXEL),
      height: lying ? categories.length * LYING_ROW + LYING_FRAME : UPRIGHT_HEIGHT,
    },
    altText: { name: `Figure ${caption.number}`, title: shorten(caption.text, 200), description: alt },
  };
  const stacked = chart === 'stackedBar';
  const run = new ChartRun({
    ...common,
    type: lying ? 'bar' : 'column',
    ...(stacked ? { stacking: 'stacked' as const } : { overlap: -5 }),
  });
  return [new Paragraph({ style: 'Figure', children: [run] }), ...captionBlocks(caption, source)];
}

function seriesOf(block: ChartBlock, { colour }: Theme) {
  return block.series.map(({ name, values }, index) => ({
    name,
    // A zero says nothing: without it, no label stands on nothing.
    values: values.map((value) => value || null),
    color: index ? colour.pale : colour.accent,
    dataLabels: labels(block, index, colour),
  }));
}

function labels(block: ChartBlock, index: number, colour: Theme['colour']): ChartDataLabels {
  const stacked = block.chart === 'stackedBar';
  const decimals = allValues(block).some((value) => !Number.isInteger(value));
  const figure = block.unit === '€' ? '#,##0\\ "€"' : decimals ? '#,##0.0' : '#,##0';
  // In French whatever the language of the program: a decimal comma.
  const number = `[$-40C]${figure}`;
  return {
    value: true,
    numberFormat: number,
    font: font(stacked && !index ? colour.white : colour.ink),
    position: stacked ? 'center' : 'outsideEnd',
  };
}

function allValues({ series }: ChartBlock): number[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== null));
}

function font(color: string) {
  return { name: FONT.sans, size: 8, color } as const;
}
