import { Paragraph, TableCell, TableRow, TextRun } from 'docx';
import type { CardsBlock, Definition, DefinitionsBlock, Run } from '../document/index.ts';
import { captionedTable } from './captions.ts';
import type { CellSize, Place, WordBlock } from './place.ts';
import { wordRuns } from './runs.ts';
import { shareTwips, WordTable } from './table.ts';
import { DEFINITIONS_STYLE } from './table-styles.ts';
import type { Theme } from './theme.ts';

// A label, its value, twice on a line.
const SHARES = [21, 29, 21, 29];
const FRAME_SHARES = [11, 40, 10, 39];
/** In characters. */
const SHORT_LABEL = 16;
// Cards hold many labels and short values.
const CARD_SHARES = [26, 24, 26, 24];

/** Short answers: two a line when both are short. */
export function definitionTable(block: DefinitionsBlock, place: Place): WordBlock[] {
  const size = place.compact ? 'Fiche' : block.frame ? 'Dense' : '';
  const table = new WordTable(
    {
      ...tableOptions(place, sharesOf(block)),
      rows: pairRows(block.items, { size, theme: place.theme, whole: block.frame ?? false }),
    },
    block.alt || 'Renseignements',
  );
  return captionedTable(table, {}, place);
}

/** Rows of a table as cards, one under the other. */
export function cardTables(block: CardsBlock, place: Place): WordBlock[] {
  const rows = block.cards.flatMap(({ title, items }) => [
    ...(title.length ? [titleRow(title, place.theme)] : []),
    // A card stays whole on its page.
    ...pairRows(items, { size: place.compact ? 'Fiche' : 'Dense', theme: place.theme, whole: true }),
  ]);
  const table = new WordTable({ ...tableOptions(place, CARD_SHARES), rows }, block.alt);
  return captionedTable(table, block, place);
}

function sharesOf({ frame, items }: DefinitionsBlock): readonly number[] {
  const short = items.every(({ label }) => label.length <= SHORT_LABEL);
  return frame && short ? FRAME_SHARES : SHARES;
}

function tableOptions({ width }: Place, shares: readonly number[]) {
  return {
    columnWidths: shareTwips(shares, width),
    style: DEFINITIONS_STYLE,
    tableLook: {
      firstRow: false,
      lastRow: false,
      firstColumn: true,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
  };
}

function titleRow(title: readonly Run[], theme: Theme): TableRow {
  const cell = new TableCell({
    columnSpan: 4,
    shading: tinted(theme),
    children: [new Paragraph({ style: 'TableauTitre', children: wordRuns(title) })],
  });
  return new TableRow({ cantSplit: true, keepNext: true, children: [cell] });
}

interface RowSetting {
  readonly size: CellSize;
  readonly theme: Theme;
  /** The rows stay on one page. */
  readonly whole: boolean;
}

function pairRows(items: readonly Definition[], setting: RowSetting): TableRow[] {
  const rows: Definition[][] = [];
  for (const item of items) {
    const open = rows.at(-1);
    if (!item.full && open?.length === 1 && !open[0]?.full) open.push(item);
    else rows.push([item]);
  }
  return rows.map(
    (pair, index) =>
      new TableRow({
        cantSplit: true,
        ...(setting.whole && index < rows.length - 1 ? { keepNext: true } : {}),
        children: pair.flatMap((item) => itemCells(item, pair.length === 1 ? 3 : 1, setting)),
      }),
  );
}

function itemCells({ label, value }: Definition, span: number, { size, theme }: RowSetting): TableCell[] {
  return [
    new TableCell({
      shading: tinted(theme),
      children: [new Paragraph({ style: `TableauLibelle${size}`, children: [new TextRun(label)] })],
    }),
    new TableCell({
      ...(span > 1 ? { columnSpan: span } : {}),
      children: [new Paragraph({ style: `TableauTexte${size}`, children: wordRuns(value) })],
    }),
  ];
}

function tinted({ colour }: Theme) {
  return { fill: colour.tint, type: 'clear', color: 'auto' } as const;
}
