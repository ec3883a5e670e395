import type { Block, Inline } from '../dossier/index.ts';
import { type NoteCalls, readInlines, type Stretch } from './inlines.ts';
import type { MarkupElement, MarkupNode } from './markup.ts';

type TableRow = Extract<Block, { type: 'table' }>['content'][number];

const HEADING = /^h[1-6]$/;
const FLOW = new Set(['p', 'ul', 'ol', 'table', 'blockquote', 'div', 'dl', 'dt', 'dd', 'li', 'pre']);
/** JSON levels a list or a table takes; see `LIMITS.depth`. */
const LIST_LEVELS = 4;
const TABLE_LEVELS = 6;
/** JSON levels left for one answer's blocks, with room around for the dossier and the words themselves. */
export const ROOM = 80;

/**
 * Reads markup as the blocks of a rich text. Lists and tables nested beyond `room` JSON levels are laid flat:
 * a dossier refuses what is nested too deep, and no word may be lost for that.
 */
export function readBlocks(nodes: readonly MarkupNode[], calls: NoteCalls, room = ROOM): Block[] {
  const blocks: Block[] = [];
  let loose: MarkupNode[] = [];
  const flush = () => {
    blocks.push(...paragraphs(readInlines(loose, calls)));
    loose = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !(FLOW.has(node.tag) || HEADING.test(node.tag))) loose.push(node);
    else {
      flush();
      blocks.push(...readElement(node, calls, room));
    }
  }
  flush();
  return blocks;
}

function readElement(element: MarkupElement, calls: NoteCalls, room: number): Block[] {
  const { tag, children } = element;
  if (tag === 'ul' || tag === 'ol') return readList(element, calls, room);
  if (tag === 'table') return readTable(element, calls, room);
  // A heading inside a cell or a list is a strong line of it, not a part of the document.
  if (HEADING.test(tag)) return paragraphs(readInlines(children, calls, [{ type: 'bold' }]));
  if (tag === 'blockquote' && room > 2) {
    const content = readBlocks(children, calls, room - 2);
    return content.length ? [{ type: 'blockquote', content }] : [];
  }
  return readBlocks(children, calls, room);
}

/** Text as paragraphs: a picture is a block of its own, so it parts the text around it. */
export function paragraphs(stretch: Stretch): Block[] {
  const blocks: Block[] = [];
  let content: Inline[] = [];
  const flush = () => {
    if (content.some((node) => node.type === 'text' && node.text.trim()))
      blocks.push({ type: 'paragraph', content });
    content = [];
  };
  for (const node of stretch) {
    if (node.type !== 'image') content.push(node);
    else {
      flush();
      blocks.push(node);
    }
  }
  flush();
  return blocks;
}

function elements(nodes: readonly MarkupNode[]): MarkupElement[] {
  return nodes.filter((node) => typeof node !== 'string');
}

function readList(element: MarkupElement, calls: NoteCalls, room: number): Block[] {
  if (room < LIST_LEVELS + TABLE_LEVELS)
    return element.children.flatMap((node) => readBlocks([node], calls, room));
  const content = element.children.flatMap((node) => {
    const blocks =
      typeof node === 'string' || node.tag !== 'li'
        ? readBlocks([node], calls, room - LIST_LEVELS)
        : readBlocks(node.children, calls, room - LIST_LEVELS);
    if (!blocks.length) return [];
    // An item of a list opens with a paragraph: the editor accepts no other.
    const opened: Block[] = blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks];
    return [{ type: 'listItem' as const, content: opened }];
  });
  if (!content.length) return [];
  return [{ type: element.tag === 'ol' ? 'orderedList' : 'bulletList', content }];
}

function readTable(element: MarkupElement, calls: NoteCalls, room: number): Block[] {
  const rows = tableRows(element);
  if (room < TABLE_LEVELS + LIST_LEVELS)
    return rows.flatMap((row) =>
      elements(row.children).flatMap((cell) => readBlocks(cell.children, calls, room)),
    );
  const content = rows.flatMap((row): TableRow[] => {
    const cells = elements(row.children).map((cell) => {
      const blocks = readBlocks(cell.children, calls, room - TABLE_LEVELS);
      const attrs = { ...span(cell, 'colspan', 50), ...span(cell, 'rowspan', 500) };
      return {
        type: cell.tag === 'th' ? ('tableHeader' as const) : ('tableCell' as const),
        ...(Object.keys(attrs).length ? { attrs } : {}),
        content: blocks.length ? blocks : [{ type: 'paragraph' as const }],
      };
    });
    return cells.length ? [{ type: 'tableRow', content: cells }] : [];
  });
  return content.length ? [{ type: 'table', content }] : [];
}

function tableRows(element: MarkupElement): MarkupElement[] {
  return elements(element.children).flatMap((child) => (child.tag === 'tr' ? [child] : tableRows(child)));
}

function span(cell: MarkupElement, name: 'colspan' | 'rowspan', most: number): Record<string, number> {
  const value = Number(cell.attributes[name] ?? 1);
  return Number.isInteger(value) && value > 1 ? { [name]: Math.min(value, most) } : {};
}
