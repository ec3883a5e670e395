import type { Change, Row } from '../../../app/dossier/index.ts';
import type { Option } from '../../../app/plan/index.ts';

/** One box of the board, with its cards in the order of the table. */
export interface AfomBox {
  /** Option of the category column; undefined for cards without a known category. */
  readonly option: string | undefined;
  readonly label: string;
  readonly cards: readonly Row[];
}

/** A place on the board: the box, and how many of its other cards stand before. */
export interface BoardPlace {
  readonly box: number;
  readonly position: number;
}

/** Boxes side by side on the board. */
const COLUMNS = 2;

/** The rows of the table, box by box; cards without a known category get a box of their own at the end. */
export function afomBoxes(options: readonly Option[], kind: string, rows: readonly Row[]): AfomBox[] {
  const boxes = options.map(({ id, label }) => ({
    option: id,
    label,
    cards: rows.filter((row) => row[kind] === id),
  }));
  const others = rows.filter((row) => !options.some(({ id }) => row[kind] === id));
  return others.length ? [...boxes, { option: undefined, label: 'À classer', cards: others }] : boxes;
}

/** The changes that put a card in a box, `position` cards from its top; none when it is there already. */
export function placeCard(
  rows: readonly Row[],
  row: Row,
  target: { at: string; kind: string; option: string; position: number },
): Change[] {
  const { at, kind, option, position } = target;
  const others = rows.filter((each) => each !== row);
  const inBox = others.filter((each) => each[kind] === option);
  const next = inBox[position];
  const last = inBox.at(-1);
  const index = next ? others.indexOf(next) : last ? others.indexOf(last) + 1 : others.length;
  return [
    ...(row[kind] === option
      ? []
      : [{ type: 'setCell' as const, at, rowId: row.id, column: kind, value: option }]),
    ...(index === rows.indexOf(row) ? [] : [{ type: 'moveRow' as const, at, rowId: row.id, index }]),
  ];
}

/** Where Alt and an arrow bring a card: up and down its box then beyond it, sideways to the other box. */
export function arrowTarget(
  boxes: readonly AfomBox[],
  from: BoardPlace,
  key: string,
): BoardPlace | undefined {
  const { box, position } = from;
  const here = boxes[box];
  if (!here) return undefined;
  const known = (index: number) => boxes[index]?.option !== undefined;
  const sizeOf = (index: number) => boxes[index]?.cards.length ?? 0;
  switch (key) {
    case 'ArrowUp':
      if (position > 0 && here.option) return { box, position: position - 1 };
      return known(box - COLUMNS) ? { box: box - COLUMNS, position: sizeOf(box - COLUMNS) } : undefined;
    case 'ArrowDown':
      if (position < here.cards.length - 1 && here.option) return { box, position: position + 1 };
      return known(box + COLUMNS) ? { box: box + COLUMNS, position: 0 } : undefined;
    case 'ArrowLeft':
      return box % COLUMNS > 0 ? sideways(box - 1, sizeOf(box - 1), position) : undefined;
    case 'ArrowRight':
      return box % COLUMNS < COLUMNS - 1 && known(box + 1)
        ? sideways(box + 1, sizeOf(box + 1), position)
        : undefined;
    default:
      return undefined;
  }
}

function sideways(box: number, size: number, position: number): BoardPlace {
  return { box, position: Math.min(position, size) };
}
