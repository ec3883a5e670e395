import type {
  Block,
  CardsBlock,
  Definition,
  DefinitionsBlock,
  HeadingBlock,
  ListBlock,
  Run,
  TableBlock,
} from './model.ts';
import { modelText } from './plain-text.ts';
import { runsText } from './runs.ts';
import { PADDING, PAGE_WIDTH, sum, TABLE_POINTS } from './table-grid.ts';
import { textWidth } from './text-width.ts';

/** Where blocks stand: what sets the size of their letters. */
export interface HeightSetting {
  /** In the smaller letters of fiches. */
  readonly compact: boolean;
  /** On pages of their own, a little wider, with smaller titles. */
  readonly ownPages?: boolean;
  /** Against the sober look's letters. */
  readonly scale: number;
}

interface TextSize {
  readonly line: number;
  readonly after: number;
  readonly points: number;
}

/** Points of height and width of the letters of running text, in a chapter and in a fiche. */
const TEXT: Readonly<Record<'usual' | 'compact', TextSize>> = {
  usual: { line: 13.3, after: 5.5, points: 10.5 },
  compact: { line: 11.5, after: 4, points: 9.5 },
};
/** Widths are known roughly, and words do not fill a line to its end: what the two come to, measured on set pages. */
const FILLED = 0.96;
/** A line of a table's cell, for a size in points of its letters. */
const CELL_LINE = 1.24;
/** Space and rule around the words of a row. */
const ROW_EXTRA = { normal: 4.5, dense: 3.5, fiche: 2.5 } as const;
const CAPTION = 18;
const AFTER_TABLE = 8;
const SOURCE_LINE = 10.6;
const PIXEL = 0.75;
const LYING_BAR = 16;
const LYING_FRAME = 48;
const UPRIGHT_CHART = 170;
const TALLEST_PICTURE = 430;
/** By level: the letters, and the space above and below, less what it shares with its neighbours'. */
const HEADINGS = [
  { points: 20, space: 23 },
  { points: 15, space: 21 },
  { points: 12, space: 13 },
  { points: 11, space: 11 },
  { points: 10.5, space: 10 },
] as const;
const FICHE_TITLE = { points: 13.5, space: 5 } as const;

/**
 * About how much height a block takes on an upright page, in points. Word and LibreOffice set the same words at slightly
 * different heights: good enough to foresee a page left nearly empty, never to print a page number.
 */
export function blockHeight(block: Block, setting: HeightSetting): number {
  const known = heights[setting.ownPages ? 'ownPages' : setting.compact ? 'compact' : 'usual'];
  let height = known.get(block);
  if (height === undefined) {
    height = rawHeight(block, setting);
    known.set(block, height);
  }
  return height * setting.scale;
}

/** Each block is looked at several times before its page is settled. */
const heights = {
  usual: new WeakMap<Block, number>(),
  compact: new WeakMap<Block, number>(),
  ownPages: new WeakMap<Block, number>(),
};

function rawHeight(block: Block, setting: HeightSetting): number {
  const text = setting.compact ? TEXT.compact : TEXT.usual;
  const width = pageWidth(setting);
  switch (block.kind) {
    case 'heading': {
      const { points, space } = headingSize(block, setting);
      return space + lines(runsText(block.runs), points * 1.1, width) * points * 1.25;
    }
    case 'paragraph':
      return paragraphHeight(block.runs, text, width);
    case 'list':
      return listHeight(block, setting);
    case 'table':
      return tableHeight(block, setting);
    case 'definitions':
      return definitionsHeight(block, setting) + 8;
    case 'cards':
      return cardsHeight(block, setting);
    case 'image': {
      const scale = Math.min(1, PAGE_WIDTH.portrait / (block.width * PIXEL));
      return Math.min(TALLEST_PICTURE, block.height * PIXEL * scale) + (block.caption ? CAPTION + 14 : 6);
    }
    case 'chart': {
      const drawn = block.lying ? block.categories.length * LYING_BAR + LYING_FRAME : UPRIGHT_CHART;
      return drawn + CAPTION + AFTER_TABLE + sourceHeight(block.source);
    }
    case 'note':
      return lines(block.text, 9, PAGE_WIDTH.portrait) * 11.5 + 3;
    case 'signature':
      return 60;
    case 'quote':
      return sum(block.blocks.map((each) => rawHeight(each, setting)));
    case 'pageBreak':
      return 0;
  }
}

/** The width of the text, and the size of the letters of tables. */
function pageWidth({ ownPages }: HeightSetting): number {
  return ownPages ? PAGE_WIDTH.fiche : PAGE_WIDTH.portrait;
}

function tableSize({ compact }: HeightSetting, dense: boolean): 'normal' | 'dense' | 'fiche' {
  if (compact) return 'fiche';
  return dense ? 'dense' : 'normal';
}

function headingSize({ level }: HeadingBlock, { ownPages }: HeightSetting) {
  return ownPages && level === 2 ? FICHE_TITLE : (HEADINGS[level - 1] ?? HEADINGS[4]);
}

function lines(text: string, points: number, width: number): number {
  return sum(
    text.split('\n').map((line) => Math.max(1, Math.ceil((textWidth(line, points) * FILLED) / width))),
  );
}

function paragraphHeight(runs: readonly Run[], { line, after, points }: TextSize, width: number): number {
  return lines(runsText(runs), points, width) * line + after;
}

function listHeight({ items }: ListBlock, setting: HeightSetting): number {
  const text = setting.compact ? TEXT.compact : TEXT.usual;
  const own = { ...text, after: setting.compact ? 0.5 : 3 };
  return sum(
    items
      .flat()
      .map((block) =>
        block.kind === 'paragraph'
          ? paragraphHeight(block.runs, own, pageWidth(setting) - 20)
          : rawHeight(block, setting),
      ),
  );
}

function tableHeight(block: TableBlock, setting: HeightSetting): number {
  const size = tableSize(setting, block.dense);
  const points = TABLE_POINTS[size];
  const total = sum(block.columns.map(({ weight }) => weight)) || 1;
  const widths = block.columns.map(({ weight }) => (weight / total) * pageWidth(setting));
  const rowHeight = (cells: TableBlock['rows'][number]['cells']): number => {
    let at = 0;
    const most = Math.max(
      1,
      ...cells.map(({ content, columns = 1 }) => {
        const width = sum(widths.slice(at, at + columns));
        at += columns;
        return lines(modelText(content), points, Math.max(10, width - PADDING));
      }),
    );
    return most * points * CELL_LINE + ROW_EXTRA[size];
  };
  const head = block.head ? (block.headHeight ?? rowHeight(block.head)) : 0;
  const rows = block.rows.map(({ cells }) => Math.max(block.tall ? 34 : 0, rowHeight(cells)));
  return head + sum(rows) + (block.caption ? CAPTION : 0) + AFTER_TABLE + sourceHeight(block.source);
}

function sourceHeight(source: string | undefined): number {
  return source ? lines(source, 8.5, PAGE_WIDTH.portrait) * SOURCE_LINE + 4 : 0;
}

function definitionsHeight({ items, frame = false }: DefinitionsBlock, setting: HeightSetting): number {
  return pairsHeight(items, tableSize(setting, frame), pageWidth(setting));
}

function cardsHeight({ cards, caption, source }: CardsBlock, setting: HeightSetting): number {
  const heights = cards.map(({ title, items }) => {
    return (title.length ? 16 : 0) + pairsHeight(items, tableSize(setting, true), pageWidth(setting));
  });
  return sum(heights) + (caption ? CAPTION : 0) + AFTER_TABLE + sourceHeight(source);
}

/** Two short answers a line, a long one alone. */
function pairsHeight(items: readonly Definition[], size: keyof typeof TABLE_POINTS, width: number): number {
  const points = TABLE_POINTS[size];
  let height = 0;
  let open = 0;
  for (const { label, value, full } of items) {
    const room = width * (full ? 0.78 : 0.29) - PADDING;
    const tall = Math.max(lines(runsText(value), points, room), lines(label, points, width * 0.2 - PADDING));
    const own = tall * points * CELL_LINE + ROW_EXTRA[size];
    if (full) {
      height += open + own;
      open = 0;
    } else if (open) {
      height += Math.max(open, own);
      open = 0;
    } else open = own;
  }
  return height + open;
}
