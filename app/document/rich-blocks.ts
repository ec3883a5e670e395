import type { Inline, Mark, Block as RichBlock, RichText } from '../dossier/index.ts';
import { soundAddress } from './address.ts';
import { pictureBlock } from './attachment-blocks.ts';
import type { Context } from './context.ts';
import type { Block, HeadingBlock, ParagraphRole, Run, TextRun } from './model.ts';
import { richTable } from './rich-table.ts';
import { runsText, textRuns } from './runs.ts';

/** Where rich text stands: the field it answers, and the level of the heading above it. */
export interface RichSetting {
  readonly key: string;
  readonly level: number;
  /** In cells and quotes a heading becomes a paragraph that stands out. */
  readonly inside?: boolean;
}

/** Written text as blocks. Blank paragraphs are dropped: spacing is the output's affair. */
export function richBlocks(context: Context, text: RichText, setting: RichSetting): Block[] {
  return blocksOf(context, text.content, setting);
}

/** The same for blocks inside a list item, a quote or a cell. */
export function blocksOf(context: Context, content: readonly RichBlock[], setting: RichSetting): Block[] {
  const levels = content.flatMap((block) => (block.type === 'heading' ? [block.attrs.level] : []));
  const highest = Math.min(3, ...levels);
  return content.flatMap((block) => blockOf(context, block, setting, highest));
}

function blockOf(context: Context, block: RichBlock, setting: RichSetting, highest: number): Block[] {
  const inside = { ...setting, inside: true };
  switch (block.type) {
    case 'paragraph':
      return wordsBlock(block.content, 'body', setting.key);
    case 'heading':
      return setting.inside
        ? wordsBlock(block.content, 'subhead', setting.key)
        : headingBlock(context, block, setting, highest);
    case 'image':
      return pictureBlock(context, block.attrs, setting);
    case 'bulletList':
    case 'orderedList':
      return listBlock(context, block, inside);
    case 'blockquote': {
      const blocks = blocksOf(context, block.content, inside);
      return blocks.length ? [{ kind: 'quote', blocks, field: setting.key }] : [];
    }
    case 'table':
      return richTable(context, block, setting);
  }
}

function wordsBlock(content: readonly Inline[] | undefined, role: ParagraphRole, field: string): Block[] {
  const runs = inlineRuns(content);
  return runsText(runs).trim() ? [{ kind: 'paragraph', role, runs, field }] : [];
}

type RichHeading = Extract<RichBlock, { type: 'heading' }>;

function headingBlock(context: Context, block: RichHeading, setting: RichSetting, highest: number): Block[] {
  const runs = inlineRuns(block.content);
  if (!runsText(runs).trim()) return [];
  const level = headingLevel(setting.level + 1 + block.attrs.level - highest);
  return [{ kind: 'heading', level, runs, id: context.makeId(), numbered: false, field: setting.key }];
}

type RichList = Extract<RichBlock, { type: 'bulletList' | 'orderedList' }>;

function listBlock(context: Context, block: RichList, inside: RichSetting): Block[] {
  const items = block.content
    .map((item) => blocksOf(context, item.content, inside))
    .filter((item) => item.length);
  const ordered = block.type === 'orderedList';
  const start = block.type === 'orderedList' ? Math.max(0, block.attrs?.start ?? 1) : 1;
  return items.length ? [{ kind: 'list', ordered, start, items, field: inside.key }] : [];
}

/** A heading level of the document, the deepest being 5. */
export function headingLevel(level: number): HeadingBlock['level'] {
  const levels = [1, 2, 3, 4, 5] as const;
  return levels[Math.min(Math.max(Math.round(level), 1), 5) - 1] ?? 5;
}

type Look = { -readonly [key in keyof TextRun]?: TextRun[key] };

function inlineRuns(content: readonly Inline[] | undefined): Run[] {
  return (content ?? []).flatMap((node): Run[] => {
    if (node.type === 'hardBreak') return [{ lineBreak: true }];
    const look: Look = {};
    for (const mark of node.marks ?? []) putMark(look, mark);
    return textRuns(node.text, look);
  });
}

function putMark(look: Look, mark: Mark): void {
  if (mark.type === 'link') {
    const href = soundAddress(mark.attrs.href);
    if (href) look.href = href;
  } else {
    look[mark.type] = true;
  }
}
