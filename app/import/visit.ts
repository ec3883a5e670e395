import { fieldKey } from '../dossier/index.ts';
import { indexPlan } from '../plan/index.ts';
import { type Context, decide, decideItem } from './decide.ts';
import type { DraftWriter } from './draft-writer.ts';
import { type ItemTitle, readItemTitle } from './item-title.ts';
import type { OutlineNode } from './outline.ts';
import { splitFrames, splitTables } from './split-blocks.ts';

const TOP: Context = { path: [] };

/** Reads a whole outline into the draft. */
export function visitOutline(writer: DraftWriter, root: OutlineNode): void {
  const tables = splitTables(writer, root.blocks, TOP);
  const { rest, nodes } = splitFrames(writer, tables.rest, 0, TOP);
  if (rest.length)
    writer.add({
      kind: 'start',
      path: [],
      level: 0,
      heading: [],
      blocks: rest,
      confidence: 0,
      sure: false,
      reason: 'avant le premier titre du fichier',
      named: false,
    });
  addTables(writer, tables.found, TOP);
  for (const node of [...nodes, ...root.children]) visit(writer, node, TOP);
}

function visit(writer: DraftWriter, node: OutlineNode, above: Context): void {
  const title = itemTitle(writer, node, above);
  const context: Context = {
    ...above,
    path: [...above.path, node.title],
    ...(title ? openItem(writer, node, title, above) : {}),
  };
  if (!title && addQuadrant(writer, node, context)) return;
  const decision = title ? decideItem(context) : decide(writer, node.title, context);
  const next: Context = { ...context, ...decision.context };
  const tables = splitTables(writer, node.blocks, next);
  const frames = splitFrames(writer, tables.rest, node.level, next);
  writer.add({
    kind: 'heading',
    path: [...context.path],
    level: node.level,
    heading: node.content,
    blocks: frames.rest,
    ...(title && context.item ? { opens: context.item } : {}),
    ...decision.settle(frames.rest),
  });
  addTables(writer, tables.found, context);
  for (const child of [...frames.nodes, ...node.children]) visit(writer, child, next);
}

function addTables(
  writer: DraftWriter,
  found: ReturnType<typeof splitTables>['found'],
  { path }: Context,
): void {
  for (const { key, answer, block } of found)
    writer.add({
      kind: 'table',
      path: [...path],
      level: 0,
      heading: [],
      blocks: [block],
      target: key,
      answer,
      confidence: 0.9,
      sure: true,
      reason: 'ses colonnes sont celles de ce tableau',
      named: false,
    });
}

// « Forces » under « Analyse SWOT »: lines of one of the four quadrants.
function addQuadrant(writer: DraftWriter, node: OutlineNode, context: Context): boolean {
  const reader = writer.afom(context.field?.id);
  const answer = node.children.length ? undefined : reader?.underTitle(node.title, node.blocks);
  if (!answer || !context.field) return false;
  writer.add({
    kind: 'heading',
    path: [...context.path],
    level: node.level,
    heading: node.content,
    blocks: node.blocks,
    target: context.field.id,
    answer,
    confidence: context.confidence ?? 0,
    sure: context.sure ?? false,
    reason: 'une des quatre cases du tableau',
    named: true,
  });
  return true;
}

function itemTitle(writer: DraftWriter, node: OutlineNode, above: Context): ItemTitle | undefined {
  const title = above.item ? undefined : readItemTitle(writer.synonyms, node.title);
  if (!title) return undefined;
  // "Fiche action" above "Fiche action n° 1" is the title of them all.
  const opensOthers = node.children.some((child) => readItemTitle(writer.synonyms, child.title));
  return opensOthers && !title.named ? undefined : title;
}

function openItem(
  writer: DraftWriter,
  node: OutlineNode,
  title: ItemTitle,
  above: Context,
): Partial<Context> {
  const { plan, synonyms } = writer;
  const { collection } = title;
  const index = indexPlan(plan);
  const subsection = index.collections.get(collection);
  const section = subsection && index.subsection(subsection.id)?.section;
  const over = above.subsection ? index.subsection(above.subsection)?.subsection : undefined;
  const id = writer.open(title, node.title, over?.when?.includes);
  const receiver = synonyms.collections[collection]?.receiver;
  return {
    collection,
    item: id,
    section: section?.id ?? '',
    subsection: subsection?.id ?? '',
    receiver: receiver ? fieldKey(receiver, { collection, id }) : undefined,
    sure: true,
    confidence: 0.95,
    field: undefined,
  };
}
