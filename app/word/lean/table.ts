import { shorten } from '../shorten.ts';
import { escapeXml, joined, type Piece } from './xml.ts';

export interface Cell {
  readonly content: readonly Piece[];
  /** How many columns and rows it takes; one each when not said. */
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  readonly fill?: string | undefined;
  /** Colour of a border on its four sides. */
  readonly border?: string | undefined;
  /** Room around its words, in twips. */
  readonly room?: number | undefined;
  readonly turned?: boolean | undefined;
  readonly vertical?: 'center' | 'bottom' | undefined;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Repeated on each page. */
  readonly head?: boolean;
  /** In twips. */
  readonly height?: { readonly value: number; readonly rule: 'exact' | 'atLeast' } | undefined;
}

export interface TableOptions {
  readonly style: string;
  /** Of its columns, in twips. */
  readonly widths: readonly number[];
  /** What it shows, for those who do not see it. */
  readonly title: string;
  /** The parts of its style that apply. */
  readonly look?: Readonly<Partial<Record<'firstRow' | 'lastRow' | 'firstColumn' | 'bands', boolean>>>;
}

/** A table of fixed column widths, whose rows are never cut. */
export function table(rows: readonly Row[], { style, widths, title, look = {} }: TableOptions): Piece[] {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const { firstRow = false, lastRow = false, firstColumn = false, bands = false } = look;
  const open =
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:type="dxa" w:w="${width}"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:firstRow="${firstRow}" w:lastRow="${lastRow}" w:firstColumn="${firstColumn}" w:lastColumn="false" w:noHBand="${!bands}" w:noVBand="true"/>` +
    `<w:tblCaption w:val="${escapeXml(shorten(title, 250)) || 'Tableau'}"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>`;
  const spans = new Map<number, Span>();
  return joined([open, ...rows.flatMap((row) => rowPieces(row, widths, spans)), '</w:tbl>']);
}

/** A cell that goes on in the rows below. */
interface Span {
  left: number;
  readonly columns: number;
}

function rowPieces(
  { cells, head, height }: Row,
  widths: readonly number[],
  spans: Map<number, Span>,
): Piece[] {
  const tall = height ? `<w:trHeight w:val="${height.value}" w:hRule="${height.rule}"/>` : '';
  const pieces: Piece[] = [`<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}${tall}</w:trPr>`];
  let at = 0;
  const passSpans = () => {
    for (let span = spans.get(at); span; span = spans.get(at)) {
      span.left -= 1;
      if (!span.left) spans.delete(at);
      const look = `${widthXml(widths, at, span.columns)}<w:vMerge w:val="continue"/>`;
      pieces.push(`<w:tc><w:tcPr>${look}</w:tcPr><w:p/></w:tc>`);
      at += span.columns;
    }
  };
  for (const cell of cells) {
    passSpans();
    const { columns = 1, rows = 1 } = cell;
    if (rows > 1) spans.set(at, { left: rows - 1, columns });
    pieces.push(`<w:tc><w:tcPr>${widthXml(widths, at, columns)}${lookXml(cell)}</w:tcPr>`, ...cell.content);
    pieces.push('</w:tc>');
    at += columns;
  }
  passSpans();
  pieces.push('</w:tr>');
  return pieces;
}

function widthXml(widths: readonly number[], at: number, columns: number): string {
  const width = widths.slice(at, at + columns).reduce((sum, each) => sum + each, 0);
  return `<w:tcW w:type="dxa" w:w="${width}"/>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}`;
}

// In the order the format asks for.
function lookXml({ rows = 1, border, fill, room, turned, vertical }: Cell): string {
  const sides = ['top', 'left', 'bottom', 'right'];
  const line = (side: string) => `<w:${side} w:val="single" w:color="${border}" w:sz="6"/>`;
  return (
    (rows > 1 ? '<w:vMerge w:val="restart"/>' : '') +
    (border ? `<w:tcBorders>${sides.map(line).join('')}</w:tcBorders>` : '') +
    (fill ? `<w:shd w:fill="${fill}" w:color="auto" w:val="clear"/>` : '') +
    (room
      ? `<w:tcMar>${sides.map((side) => `<w:${side} w:w="${room}" w:type="dxa"/>`).join('')}</w:tcMar>`
      : '') +
    (turned ? '<w:textDirection w:val="btLr"/>' : '') +
    (vertical ? `<w:vAlign w:val="${vertical}"/>` : '')
  );
}
