import type { Block } from '../dossier/index.ts';
import { headingNode, type OutlineNode } from './outline.ts';
import { plainLines } from './plain-lines.ts';
import type { TableBlock } from './table-rows.ts';

const LONGEST_LABEL = 90;

interface Entry {
  readonly label: string;
  readonly blocks: Block[];
}

/** A form drawn as a table (label | answer), as headings with their content. */
export interface Frame {
  /** Words of a first line that spans the form. */
  readonly title: string | undefined;
  readonly entries: readonly Entry[];
}

/** Reads a table as a form (label | answer, or two such pairs a line); undefined when it is not drawn as one. */
export function readFrame(table: TableBlock): Frame | undefined {
  const [head] = table.content;
  const title = head?.content.length === 1 ? lineOf(head.content[0]?.content ?? []) : undefined;
  const entries: Entry[] = [];
  // Lines that the label of an earlier line still covers.
  let covered = 0;
  for (const { content } of title ? table.content.slice(1) : table.content) {
    if (!addLine(entries, content, covered > 0)) return undefined;
    const rows = content.length > 1 ? (content[0]?.attrs?.rowspan ?? 1) : covered;
    covered = rows - 1;
  }
  return entries.length ? { title, entries } : undefined;
}

type Cells = TableBlock['content'][number]['content'];

function addLine(entries: Entry[], cells: Cells, covered: boolean): boolean {
  const [first] = cells;
  if (!first) return false;
  if (cells.length === 1) return addSingle(entries, first, covered);
  if (cells.length % 2) return false;
  for (let at = 0; at < cells.length; at += 2) {
    const [left, right] = [cells[at], cells[at + 1]];
    const label = left && lineOf(left.content);
    if (!label || !right) return false;
    entries.push({ label, blocks: [...right.content] });
  }
  return true;
}

// A line of one cell goes on with the label above it, or opens a new part of the form.
function addSingle(entries: Entry[], cell: Cells[number], covered: boolean): boolean {
  const label = lineOf(cell.content);
  const last = entries.at(-1);
  if (last && (covered || !label)) last.blocks.push(...cell.content);
  else if (label) entries.push({ label, blocks: [] });
  else return false;
  return true;
}

/** The form as headings of the outline, one level under where it stands. */
export function frameNodes({ entries }: Frame, level: number): OutlineNode[] {
  return entries.map(({ label, blocks }) => headingNode(Math.min(6, level + 1), label, blocks));
}

function lineOf(blocks: readonly Block[]): string | undefined {
  const line = plainLines(blocks)?.join(' ');
  return line && line.length <= LONGEST_LABEL ? line : undefined;
}
