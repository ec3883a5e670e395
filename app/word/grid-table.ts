import {
  type Block,
  type TableCell as ModelCell,
  type TableRow as ModelRow,
  modelText,
  type Run,
  type TableBlock,
} from '../document/index.ts';
import { wordBlocks } from './blocks.ts';
import { captionedTable } from './captions.ts';
import { diagramCells, tonedCells } from './figure-cells.ts';
import { type Piece, paragraph, type Row, table } from './lean/index.ts';
import type { CellSize, Place, WordBlock } from './place.ts';
import { shareTwips } from './table.ts';
import {
  BOXES_STYLE,
  CALENDAR_STYLE,
  FICHE_GRID_STYLE,
  FIGURE_STYLE,
  GRID_STYLE,
  PANELS_STYLE,
} from './table-styles.ts';
import { twips } from './theme.ts';

/** Up to this many rows, a table stays whole on one page. */
const KEPT_WHOLE = 6;
/** A table of few but long rows would leave a hole at the foot of the page before. */
const KEPT_WORDS = 900;
/** The last rows that follow a table's end to the next page, so that none is left alone there. */
const KEPT_LAST = 2;

const STYLES: Readonly<Record<TableBlock['look'], string>> = {
  grid: GRID_STYLE,
  quadrants: BOXES_STYLE,
  panels: PANELS_STYLE,
  gantt: CALENDAR_STYLE,
  diagram: FIGURE_STYLE,
};

const BOX_TITLES: Partial<Readonly<Record<TableBlock['look'], Place['framed']>>> = {
  quadrants: 'CadreTitre',
  panels: 'VoletTitre',
};

/** A table with its caption and source. */
export function gridTable(block: TableBlock, place: Place): WordBlock[] {
  const widths = shareTwips(
    block.columns.map(({ weight }) => weight),
    place.width,
  );
  const suffix = cellSize(block, place);
  const hasBelow = block.source !== undefined || block.caption?.kind === 'Figure';
  const whole = block.look === 'diagram' || (block.look === 'grid' && isShort(block));
  const rows = block.rows.map((row, index): Row => {
    const left = block.rows.length - 1 - index;
    const ties = block.look !== 'panels' && (whole || row.group || left <= KEPT_LAST);
    const keepNext = left === 0 ? hasBelow : ties === true;
    return {
      ...(block.tall && !row.group ? { height: { value: twips(34), rule: 'atLeast' as const } } : {}),
      cells: rowCells(block, row, { widths, suffix, place: { ...place, keepNext } }),
    };
  });
  const made = table([...headRow(block, suffix, place), ...rows], {
    style: suffix === 'Fiche' && block.look === 'grid' ? FICHE_GRID_STYLE : STYLES[block.look],
    widths,
    title: block.alt,
    look: {
      firstRow: block.head !== undefined,
      lastRow: block.rows.at(-1)?.total === true,
      bands: block.look === 'grid' && !block.rows.some(({ group }) => group),
    },
  });
  return captionedTable(made, block, place);
}

function cellSize({ look, wide, dense }: TableBlock, { compact }: Place): CellSize {
  if (look === 'diagram') return 'Figure';
  if (compact && !wide) return 'Fiche';
  return dense ? 'Dense' : '';
}

function isShort({ rows }: TableBlock): boolean {
  if (rows.length > KEPT_WHOLE) return false;
  const words = rows.flatMap(({ cells }) => cells.map(({ content }) => modelText(content).length));
  return words.reduce((sum, each) => sum + each, 0) <= KEPT_WORDS;
}

interface CellSetting {
  readonly widths: readonly number[];
  readonly suffix: CellSize;
  readonly place: Place;
}

function rowCells(block: TableBlock, row: ModelRow, { widths, suffix, place }: CellSetting) {
  const { theme } = place;
  if (block.look === 'diagram')
    return diagramCells(row.cells, theme, (cell, at) =>
      cellBlocks(cell, 'TableauMarqueFigure', {
        ...place,
        width: spanWidth(cell, at, widths),
        depth: 0,
        cell: suffix,
      }),
    );
  const kind = (at: number) => {
    const number = block.columns[at]?.numeric ? 'Nombre' : '';
    if (row.group) return `Groupe${at ? number : ''}`;
    return row.total ? `Total${at ? number : ''}` : number || 'Texte';
  };
  return tonedCells(row, theme, (cell, at) => {
    const drawn = block.look === 'gantt' && at > 0;
    const style = drawn ? 'TableauMarqueFigure' : `Tableau${kind(at)}${suffix}`;
    const framed = BOX_TITLES[block.look];
    const inside = { ...place, width: spanWidth(cell, at, widths), depth: 0, cell: suffix, framed };
    return cellBlocks(cell, style, inside);
  });
}

function spanWidth(cell: ModelCell, at: number, widths: readonly number[]): number {
  return widths.slice(at, at + (cell.columns ?? 1)).reduce((sum, each) => sum + each, 0);
}

function headRow(block: TableBlock, suffix: CellSize, { theme }: Place): Row[] {
  if (!block.head) return [];
  const style = (at: number) => {
    if (block.look === 'gantt' && at > 0) return 'TableauEnteteFigure';
    // Turned a quarter, words start at the foot.
    if (block.headHeight) return `TableauEntete${suffix}`;
    return `TableauEntete${block.columns[at]?.numeric ? 'Nombre' : ''}${suffix}`;
  };
  const cells = tonedCells(
    { cells: block.head },
    theme,
    (cell, at) => [headParagraph(cell, style(at))],
    (at) => ({
      // Also written in the table's style; here for the programs that do not read it.
      fill: theme.colour.accent,
      ...(block.headHeight && block.columns[at]?.numeric
        ? { vertical: 'center', turned: true }
        : { vertical: 'bottom' }),
    }),
  );
  const height = block.headHeight
    ? { height: { value: twips(block.headHeight), rule: 'exact' as const } }
    : {};
  return [{ head: true, cells, ...height }];
}

function cellBlocks(cell: ModelCell, style: string, place: Place): WordBlock[] {
  const { content } = cell;
  if (isBlocks(content)) return wordBlocks(content, place);
  return [paragraph(content, { style, keepNext: place.keepNext })];
}

function headParagraph({ content }: ModelCell, style: string): Piece {
  const runs: readonly Run[] = isBlocks(content)
    ? content.flatMap((block, index) =>
        block.kind === 'paragraph' ? [...(index ? [{ lineBreak: true } as const] : []), ...block.runs] : [],
      )
    : content;
  return paragraph(runs, { style });
}

function isBlocks(content: readonly Run[] | readonly Block[]): content is readonly Block[] {
  const [first] = content;
  return first !== undefined && 'kind' in first;
}
