import type { Block } from '../dossier/index.ts';
import { headingNode, type OutlineNode } from './outline.ts';
import { plainLines } from './plain-lines.ts';
import type { TableBlock } from './table-rows.ts';

const LONGEST_LABEL = 90;

/** A form drawn as a table (label | answer), as headings with their content. */
export interface Frame {
  /** Words of a first line that spans the form. */
  readonly title: string | undefined;
  readonly entries: readonly { readonly label: string; readonly blocks: Block[] }[];
}

/** Reads a table as a form of two columns; undefined when it is not drawn as one. */
export function readFrame(table: TableBlock): Frame | undefined {
  const entries: { label: string; blocks: Block[] }[] = [];
  let title: string | undefined;
  let covered = 0;
  for (const [index, row] of table.content.entries()) {
    const [left, right, ...others] = row.content;
    if (!left || others.length) return undefined;
    if (!right) {
      // A line of one cell goes on with the label above it, or opens a new part of the form.
      const last = entries.at(-1);
      const words = lineOf(left.content);
      if (covered > 0 && last) last.blocks.push(...left.content);
      else if (index === 0 && words) title = words;
      else if (words) entries.push({ label: words, blocks: [] });
      else if (last) last.blocks.push(...left.content);
      else return undefined;
      covered -= 1;
      continue;
    }
    const label = lineOf(left.content);
    if (!label) return undefined;
    entries.push({ label, blocks: [...right.content] });
    covered = (left.attrs?.rowspan ?? 1) - 1;
  }
  return entries.length ? { title, entries } : undefined;
}

/** The form as headings of the outline, one level under where it stands. */
export function frameNodes({ entries }: Frame, level: number): OutlineNode[] {
  return entries.map(({ label, blocks }) => headingNode(Math.min(6, level + 1), label, blocks));
}

function lineOf(blocks: readonly Block[]): string | undefined {
  const line = plainLines(blocks)?.join(' ');
  return line && line.length <= LONGEST_LABEL ? line : undefined;
}
