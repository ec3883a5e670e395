import type { Block, Inline } from '../dossier/index.ts';
import { paragraphs, readBlocks } from './blocks.ts';
import { readInlines } from './inlines.ts';
import { type MarkupElement, type MarkupNode, markupText } from './markup.ts';

/** One thing of the file, in reading order: a heading (levels 1 to 6), a block, or a line of its contents table. */
export type FlowItem =
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'contents'; readonly block: Block };

/** Class the reader gives to the lines of a table of contents, and to the document's title. */
export const CONTENTS_CLASS = 'sommaire';
export const TITLE_CLASS = 'titre';

/** A file as a flow of headings and blocks. */
export interface Flow {
  readonly items: readonly FlowItem[];
  /** The title the file gives itself, if its style says so. */
  readonly title?: string;
}

/** Reads the markup of a whole file. Notes come back right after the block that calls them. */
export function readFlow(nodes: readonly MarkupNode[]): Flow {
  const elements = nodes.filter((node) => typeof node !== 'string' || node.trim() !== '');
  const notes = noteElements(elements);
  const told = new Set<string>();
  const items = elements.flatMap((node): FlowItem[] => {
    if (isNotesList(node)) return [];
    const called: string[] = [];
    const own = readItem(node, (id) => called.push(id));
    const fresh = called.filter((id) => !told.has(id));
    for (const id of fresh) told.add(id);
    return [...own, ...fresh.flatMap((id) => noteItems(id, notes))];
  });
  // A note called from a note, or from nowhere, is still written somewhere.
  const rest = [...notes.keys()].filter((id) => !told.has(id)).flatMap((id) => noteItems(id, notes));
  const title = elements.find((node) => typeof node !== 'string' && node.attributes.class === TITLE_CLASS);
  const words = title ? markupText(title).replace(/\s+/g, ' ').trim() : '';
  return { items: [...items, ...rest], ...(words ? { title: words } : {}) };
}

function readItem(node: MarkupNode, calls: (id: string) => void): FlowItem[] {
  const asBlocks = (block: Block): FlowItem => ({ kind: 'block', block });
  if (typeof node === 'string') return readBlocks([node], calls).map(asBlocks);
  const level = Number(/^h([1-6])$/.exec(node.tag)?.[1] ?? 0);
  if (!level) {
    const kind = node.attributes.class === CONTENTS_CLASS ? 'contents' : 'block';
    return readBlocks([node], calls).map((block) => ({ kind, block }));
  }
  const stretch = readInlines(node.children, calls);
  const content = stretch.filter((each) => each.type !== 'image');
  const pictures = paragraphs(stretch.filter((each) => each.type === 'image')).map(asBlocks);
  const named = content.some((each) => each.type === 'text' && each.text.trim());
  return [...(named ? [{ kind: 'heading' as const, level, content }] : []), ...pictures];
}

function isNotesList(node: MarkupNode): node is MarkupElement {
  return (
    typeof node !== 'string' &&
    node.tag === 'ol' &&
    node.children.length > 0 &&
    node.children.every(
      (item) => typeof item !== 'string' && /^(foot|end)note-/.test(item.attributes.id ?? ''),
    )
  );
}

function noteElements(nodes: readonly MarkupNode[]): Map<string, { label: string; element: MarkupElement }> {
  const items = nodes
    .filter(isNotesList)
    .flatMap((list) => list.children.filter((item) => typeof item !== 'string'));
  return new Map(
    items.map((element, index) => [element.attributes.id ?? '', { label: `[${index + 1}] `, element }]),
  );
}

function noteItems(
  id: string,
  notes: ReadonlyMap<string, { label: string; element: MarkupElement }>,
): FlowItem[] {
  const note = notes.get(id);
  if (!note) return [];
  const blocks = readBlocks(note.element.children, () => undefined);
  const label: Inline = { type: 'text', text: note.label };
  const [first, ...others] = blocks;
  const opened: Block[] =
    first?.type === 'paragraph'
      ? [{ ...first, content: [label, ...(first.content ?? [])] }, ...others]
      : [{ type: 'paragraph', content: [label] }, ...blocks];
  return opened.map((block) => ({ kind: 'block', block }));
}
