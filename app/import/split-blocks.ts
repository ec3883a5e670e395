import { type Answer, type Block, fieldKey } from '../dossier/index.ts';
import type { Context } from './decide.ts';
import type { DraftWriter } from './draft-writer.ts';
import { type Frame, frameNodes, readFrame } from './frames.ts';
import { readItemTitle } from './item-title.ts';
import { matchHeading, SURE } from './match-heading.ts';
import { headingNode, type OutlineNode } from './outline.ts';
import { plainLines } from './plain-lines.ts';
import { findRows, isTable } from './read-tables.ts';

/** Takes out of blocks the forms drawn as tables, as headings with their content. */
export function splitFrames(
  writer: DraftWriter,
  blocks: readonly Block[],
  level: number,
  context: Context,
): { rest: Block[]; nodes: OutlineNode[] } {
  const rest: Block[] = [];
  const nodes: OutlineNode[] = [];
  for (const block of blocks) {
    const frame = isTable(block) ? readFrame(block) : undefined;
    const own = frame && frameAsNodes(writer, frame, level, context);
    if (own) nodes.push(...own);
    else rest.push(block);
  }
  return { rest, nodes };
}

function frameAsNodes(
  writer: DraftWriter,
  frame: Frame,
  level: number,
  context: Context,
): OutlineNode[] | undefined {
  const named = context.item ? frame : withTitleRow(writer, frame);
  const opened = !context.item && named.title ? readItemTitle(writer.synonyms, named.title) : undefined;
  if (named.title && opened) {
    const subsection = { collection: opened.collection };
    if (!isForm(writer, named, { ...context, ...subsection })) return undefined;
    const node = headingNode(Math.min(6, level + 1), named.title, []);
    node.children.push(...frameNodes(named, level + 1));
    return [node];
  }
  if (!(context.item || context.section) || !isForm(writer, frame, context)) return undefined;
  const title = frame.title ? [headingNode(Math.min(6, level + 1), frame.title, [])] : [];
  return [...title, ...frameNodes(frame, level)];
}

// « Fiche action n° 1 | Dépister » : the first line of the form is its title.
function withTitleRow(writer: DraftWriter, frame: Frame): Frame {
  const [first, ...entries] = frame.entries;
  if (frame.title || !first || !readItemTitle(writer.synonyms, first.label)) return frame;
  const name = plainLines(first.blocks);
  return name ? { title: `${first.label} : ${name.join(' ')}`, entries } : frame;
}

function isForm(writer: DraftWriter, { entries }: Frame, context: Context): boolean {
  const known = entries.filter(({ label }) => {
    const match = matchHeading(writer.candidates, label, context);
    return match?.candidate.field && match.score >= SURE;
  });
  return known.length >= 2 && known.length * 2 >= entries.length;
}

/** Takes out of blocks the tables that become rows of a table field. */
export function splitTables(
  writer: DraftWriter,
  blocks: readonly Block[],
  context: Context,
): { rest: Block[]; found: { key: string; answer: Answer; block: Block }[] } {
  const { collection, item } = context;
  const place = collection && item ? { collection, id: item } : undefined;
  const rest: Block[] = [];
  const found: { key: string; answer: Answer; block: Block }[] = [];
  for (const block of blocks) {
    const rows = isTable(block)
      ? findRows(writer.plan, writer.synonyms, block, context, writer.makeId)
      : undefined;
    if (rows) found.push({ key: fieldKey(rows.field.id, place), answer: rows.rows, block });
    else rest.push(block);
  }
  return { rest, found };
}
