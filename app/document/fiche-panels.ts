import type { Block, TableCell, TableRow } from './model.ts';
import { modelText } from './plain-text.ts';
import { textRuns } from './runs.ts';

/** One part of a *fiche action*: what a field says, under its title. */
export interface FichePart {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  /** The field's own table, not one that somebody drew in a text. */
  readonly table: boolean;
  readonly blocks: readonly Block[];
}

/** In characters: a longer text is easier to read across the page, and can be cut between two pages. */
const LONGEST = 700;
const CELL_KINDS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list']);

/**
 * Parts that may share lines, two by two in panels, when they are short enough; each of the others as `alone` writes it,
 * after the panels.
 */
export function panels(parts: readonly FichePart[], alone: (part: FichePart) => Block[]): Block[] {
  const short = parts.filter(isShort);
  const [first] = short;
  if (!first || short.length < 2 || parts.length < 2) return parts.flatMap(alone);
  const rows: TableRow[] = [];
  for (let at = 0; at < short.length; at += 2) {
    const [left, right] = short.slice(at, at + 2).map(panel);
    if (left) rows.push({ cells: right ? [left, right] : [{ ...left, columns: 2 }] });
  }
  return [
    {
      kind: 'table',
      columns: [0, 1].map(() => ({ label: '', numeric: false, weight: 1 })),
      rows,
      wide: false,
      dense: true,
      tall: false,
      alt: short.map(({ title }) => title).join(', '),
      look: 'panels',
      field: first.key,
    },
    ...parts.filter((part) => !isShort(part)).flatMap(alone),
  ];
}

function isShort({ blocks }: FichePart): boolean {
  return blocks.every(fitsCell) && modelText(blocks).length <= LONGEST;
}

function fitsCell(block: Block): boolean {
  if (block.kind === 'list') return block.items.every((item) => item.every(fitsCell));
  return CELL_KINDS.has(block.kind);
}

function panel({ title, blocks, key }: FichePart): TableCell {
  return { content: [{ kind: 'paragraph', role: 'subhead', runs: textRuns(title), field: key }, ...blocks] };
}
