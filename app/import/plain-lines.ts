import type { Block, Inline } from '../dossier/index.ts';

/**
 * The lines of blocks that are only words: paragraphs and flat lists, without link, picture or table.
 * Undefined when putting them in a plain field would lose something.
 */
export function plainLines(blocks: readonly Block[]): string[] | undefined {
  const lines: string[] = [];
  for (const block of blocks) {
    const own = linesOf(block);
    if (!own) return undefined;
    lines.push(...own);
  }
  return lines.filter((line) => line !== '');
}

function linesOf(block: Block): string[] | undefined {
  switch (block.type) {
    case 'paragraph':
      return textLines(block.content);
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map(({ content }) => {
        const [only, ...others] = content;
        return only?.type === 'paragraph' && !others.length ? textLines(only.content) : undefined;
      });
      return items.every((each) => each !== undefined) ? items.map((each) => each.join(' ')) : undefined;
    }
    default:
      return undefined;
  }
}

function textLines(content: readonly Inline[] | undefined): string[] | undefined {
  const inlines = content ?? [];
  if (inlines.some((each) => each.type === 'text' && each.marks?.some(({ type }) => type === 'link')))
    return undefined;
  const text = inlines.map((each) => (each.type === 'text' ? each.text : '\n')).join('');
  return text.split('\n').map((line) => line.trim());
}
