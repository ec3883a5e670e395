import { Paragraph, TableCell, TableRow } from 'docx';
import type { Block, TableCell as ModelCell, Run, TableBlock } from '../document/index.ts';
import { wordBlocks } from './blocks.ts';
import { captionBlocks } from './captions.ts';
import type { Place, WordBlock } from './place.ts';
import { wordRuns } from './runs.ts';
import { shareTwips, WordTable } from './table.ts';
import { BOXES_STYLE, GRID_STYLE } from './table-styles.ts';
import { COLOUR, twips } from './theme.ts';

/** Up to this many rows, a table stays whole on one page. */
const KEPT_WHOLE = 6;

/** A table with its caption and source. */
export function gridTable(block: TableBlock, place: Place): WordBlock[] {
  const widths = shareTwips(
    block.columns.map(({ weight }) => weight),
    place.width,
  );
  const suffix = block.dense ? 'Dense' : '';
  const hasCaption = Boolean(block.caption ?? block.source);
  const short = block.rows.length <= KEPT_WHOLE && block.look === 'grid';
  const rows = block.rows.map((row, index) => {
    const last = index === block.rows.length - 1;
    const keepNext = last ? hasCaption : short;
    return new TableRow({
      cantSplit: true,
      ...(block.tall ? { height: { value: twips(34), rule: 'atLeast' as const } } : {}),
      ...(keepNext ? { keepNext } : {}),
      children: cells(row.cells, widths, (cell, at, width) => {
        const kind = `${row.total ? 'Total' : ''}${block.columns[at]?.numeric ? 'Nombre' : ''}` || 'Texte';
        return cellBlocks(cell, `Tableau${kind}${suffix}`, { ...place, width, depth: 0, cell: suffix });
      }),
    });
  });
  const table = new WordTable(
    {
      rows: [...headRow(block, widths, suffix), ...rows],
      columnWidths: widths,
      style: block.look === 'quadrants' ? BOXES_STYLE : GRID_STYLE,
      tableLook: {
        firstRow: block.head !== undefined,
        lastRow: block.rows.at(-1)?.total === true,
        firstColumn: false,
        lastColumn: false,
        noHBand: block.look === 'quadrants',
        noVBand: true,
      },
    },
    block.alt,
  );
  return [table, ...captionBlocks(block.caption, block.source)];
}

function headRow(block: TableBlock, widths: readonly number[], suffix: string): TableRow[] {
  if (!block.head) return [];
  return [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: cells(
        block.head,
        widths,
        (cell, at) => [
          headParagraph(cell, `TableauEntete${block.columns[at]?.numeric ? 'Nombre' : ''}${suffix}`),
        ],
        // Also written in the table's style; here for the programs that do not read it.
        { fill: COLOUR.accent, type: 'clear', color: 'auto' },
      ),
    }),
  ];
}

type Fill = { fill: string; type: 'clear'; color: string };

function cells(
  row: readonly ModelCell[],
  widths: readonly number[],
  content: (cell: ModelCell, at: number, width: number) => WordBlock[],
  shading?: Fill,
): TableCell[] {
  let at = 0;
  return row.map((cell) => {
    const span = cell.columns ?? 1;
    const width = widths.slice(at, at + span).reduce((sum, each) => sum + each, 0);
    const children = content(cell, at, width);
    at += span;
    return new TableCell({
      children,
      ...(span > 1 ? { columnSpan: span } : {}),
      ...(cell.rows && cell.rows > 1 ? { rowSpan: cell.rows } : {}),
      ...(shading ? { shading, verticalAlign: 'bottom' as const } : {}),
    });
  });
}

function cellBlocks(cell: ModelCell, style: string, place: Place): WordBlock[] {
  const { content } = cell;
  if (isBlocks(content)) return wordBlocks(content, place);
  return [new Paragraph({ style, children: wordRuns(content) })];
}

function headParagraph({ content }: ModelCell, style: string): Paragraph {
  const runs: readonly Run[] = isBlocks(content)
    ? content.flatMap((block, index) =>
        block.kind === 'paragraph' ? [...(index ? [{ lineBreak: true } as const] : []), ...block.runs] : [],
      )
    : content;
  return new Paragraph({ style, children: wordRuns(runs) });
}

function isBlocks(content: readonly Run[] | readonly Block[]): content is readonly Block[] {
  const [first] = content;
  return first !== undefined && 'kind' in first;
}
