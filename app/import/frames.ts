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
  const [head] = table.content;
  const spans = head?.content.length === 1 && head.content[0];
  const title = spans ? lineOf(spans.content) : undefined;
  const entries: { label: string; blocks: Block[] }[] = [];
  let covered = 0;
  for (const row of title ? table.content.slice(1) : table.content) {
    const [left, right, ...others] = row.content;
    if (!left || others.length) return undefined;
    const label = lineOf(left.content);
    const last = entries.at(-1);
    if (right) {
      if (!label) return undefined;
      entries.push({ label, blocks: [...right.content] });
      covered = left.attrs?.rowspan ?? 1;
    } else if (last && (covered > 0 || !label)) last.blocks.push(...left.content);
    else if (label) entries.push({ label, blocks: [] });
    else return undefined;
    covered -= 1;
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
