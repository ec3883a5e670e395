import type { CardsBlock, Definition, DefinitionsBlock, Run } from '../document/index.ts';
import { captionedTable } from './captions.ts';
import { type Cell, line, paragraph, type Row, table } from './lean/index.ts';
import type { CellSize, Place, WordBlock } from './place.ts';
import { shareTwips } from './table.ts';
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
  const rows = pairRows(block.items, { size, theme: place.theme, whole: block.frame ?? false });
  return captionedTable(
    table(rows, tableOptions(place, sharesOf(block), block.alt || 'Renseignements')),
    {},
    place,
  );
}

/** Rows of a table as cards, one under the other. */
export function cardTables(block: CardsBlock, place: Place): WordBlock[] {
  const size = place.compact ? 'Fiche' : 'Dense';
  const rows = block.cards.flatMap(({ title, items }) => [
    ...(title.length ? [titleRow(title, place.theme)] : []),
    // A card stays whole on its page.
    ...pairRows(items, { size, theme: place.theme, whole: true }),
  ]);
  return captionedTable(table(rows, tableOptions(place, CARD_SHARES, block.alt)), block, place);
}

function sharesOf({ frame, items }: DefinitionsBlock): readonly number[] {
  const short = items.every(({ label }) => label.length <= SHORT_LABEL);
  return frame && short ? FRAME_SHARES : SHARES;
}

function tableOptions({ width }: Place, shares: readonly number[], title: string) {
  const look = { firstColumn: true };
  return { style: DEFINITIONS_STYLE, widths: shareTwips(shares, width), title, look };
}

function titleRow(title: readonly Run[], { colour }: Theme): Row {
  const content = [paragraph(title, { style: 'TableauTitre', keepNext: true })];
  return { cells: [{ columns: 4, fill: colour.tint, content }] };
}

interface RowSetting {
  readonly size: CellSize;
  readonly theme: Theme;
  /** The rows stay on one page. */
  readonly whole: boolean;
}

function pairRows(items: readonly Definition[], setting: RowSetting): Row[] {
  const rows: Definition[][] = [];
  for (const item of items) {
    const open = rows.at(-1);
    if (!item.full && open?.length === 1 && !open[0]?.full) open.push(item);
    else rows.push([item]);
  }
  return rows.map((pair, index) => {
    const keepNext = setting.whole && index < rows.length - 1;
    const columns = pair.length === 1 ? 3 : 1;
    return { cells: pair.flatMap((item) => itemCells(item, { ...setting, columns, keepNext })) };
  });
}

function itemCells(
  { label, value }: Definition,
  { size, theme, columns, keepNext }: RowSetting & { columns: number; keepNext: boolean },
): Cell[] {
  return [
    { fill: theme.colour.tint, content: [line(label, `TableauLibelle${size}`, keepNext)] },
    { columns, content: [paragraph(value, { style: `TableauTexte${size}`, keepNext })] },
  ];
}
