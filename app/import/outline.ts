import type { Block, Inline } from '../dossier/index.ts';
import type { Flow, FlowItem } from './read-flow.ts';

/** A heading of the file with what is written right under it, and the headings below. */
export interface OutlineNode {
  /** 0 for the file itself, then 1 to 6. */
  readonly level: number;
  readonly title: string;
  readonly content: readonly Inline[];
  readonly blocks: Block[];
  readonly children: OutlineNode[];
}

export interface Outline {
  readonly root: OutlineNode;
  /** The lines of the file's own table of contents. */
  readonly contents: readonly Block[];
}

/** Sets a flow in a tree of headings. A file without heading styles has its bold lines taken for headings. */
export function buildOutline(flow: Flow): Outline {
  const styled = flow.items.some(({ kind }) => kind === 'heading');
  const items = styled ? flow.items : flow.items.map(boldLineAsHeading);
  const root = node(0, []);
  const path = [root];
  const contents: Block[] = [];
  for (const item of items) {
    if (item.kind === 'contents') contents.push(item.block);
    else if (item.kind === 'block') path.at(-1)?.blocks.push(item.block);
    else {
      while (path.length > 1 && (path.at(-1)?.level ?? 0) >= item.level) path.pop();
      const next = node(item.level, item.content);
      path.at(-1)?.children.push(next);
      path.push(next);
    }
  }
  return { root, contents };
}

/** A heading made from words. */
export function headingNode(level: number, title: string, blocks: readonly Block[]): OutlineNode {
  return { ...node(level, title ? [{ type: 'text', text: title }] : []), blocks: [...blocks] };
}

/** The words of inline content, on one line. */
export function inlineWords(content: readonly Inline[] | undefined): string {
  return (content ?? [])
    .map((each) => (each.type === 'text' ? each.text : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function node(level: number, content: readonly Inline[]): OutlineNode {
  return { level, title: inlineWords(content), content, blocks: [], children: [] };
}

const LONGEST_HEADING = 120;

function boldLineAsHeading(item: FlowItem): FlowItem {
  if (item.kind !== 'block' || item.block.type !== 'paragraph') return item;
  const content = item.block.content ?? [];
  const title = inlineWords(content);
  const bold = content.every(
    (each) => each.type !== 'text' || !each.text.trim() || each.marks?.some(({ type }) => type === 'bold'),
  );
  if (!bold || title.length > LONGEST_HEADING || /[.;,]$/.test(title) || !/\p{L}/u.test(title)) return item;
  const numbers = /^\d+(\.\d+)*/.exec(title)?.[0];
  const level = Math.min(6, numbers ? numbers.split('.').length : 1);
  return { kind: 'heading', level, content: content.map(withoutBold) };
}

function withoutBold(inline: Inline): Inline {
  if (inline.type !== 'text') return inline;
  const { marks = [], ...rest } = inline;
  const kept = marks.filter(({ type }) => type !== 'bold');
  return kept.length ? { ...rest, marks: kept } : rest;
}
