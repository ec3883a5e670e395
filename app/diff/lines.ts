import type { Answer, Block, Inline, RichText } from '../dossier/index.ts';

/** What a line of written text is, which says how to show it. */
export type LineRole = 'text' | 'heading' | 'item' | 'quote' | 'cell' | 'picture';

/** A paragraph of written text, as it is compared. */
export interface Line {
  readonly role: LineRole;
  readonly text: string;
  /** Everything else that a reader sees: bold, links, level, place in a list or table. Equal looks, equal lines. */
  readonly look: string;
}

/** A short text as lines. */
export function plainLines(text: string): Line[] {
  return text.split('\n').map((line) => ({ role: 'text', text: line, look: '' }));
}

/** The paragraphs of a rich text, in reading order, whatever they stand in. */
export function richLines({ content }: RichText): Line[] {
  return blockLines(content, '', 'text');
}

/** The lines of a written answer; none for anything else. */
export function linesOf(answer: Answer | undefined): Line[] {
  if (typeof answer === 'string') return answer ? plainLines(answer) : [];
  return typeof answer === 'object' && !Array.isArray(answer) && 'type' in answer ? richLines(answer) : [];
}

function blockLines(blocks: readonly Block[], inside: string, role: LineRole): Line[] {
  return blocks.flatMap((block): Line[] => {
    switch (block.type) {
      case 'paragraph':
        return [inlineLine(block.content, role, inside)];
      case 'heading':
        return [inlineLine(block.content, 'heading', `${inside}h${block.attrs.level}`)];
      case 'image':
        return [
          {
            role: 'picture',
            text: block.attrs.alt || 'Image sans description',
            look: `${inside}image ${block.attrs.attachment}`,
          },
        ];
      case 'blockquote':
        return blockLines(block.content, `${inside}>`, 'quote');
      case 'bulletList':
        return block.content.flatMap((item) => blockLines(item.content, `${inside}-`, 'item'));
      case 'orderedList':
        // Not the number: one more item at the top must not change all those below.
        return block.content.flatMap((item) => blockLines(item.content, `${inside}1.`, 'item'));
      case 'table':
        return block.content.flatMap((row) =>
          row.content.flatMap((cell) => {
            const { colspan = 1, rowspan = 1 } = cell.attrs ?? {};
            return blockLines(cell.content, `${inside}|${cell.type} ${colspan} ${rowspan}|`, 'cell');
          }),
        );
      default:
        return [];
    }
  });
}

function inlineLine(content: readonly Inline[] | undefined, role: LineRole, inside: string): Line {
  let text = '';
  let look = inside;
  let open = '';
  for (const node of content ?? []) {
    const marks = node.type === 'text' ? markWords(node) : open;
    // Only where the marks change: the same words cut otherwise look the same.
    if (marks !== open) look += ` ${text.length}${marks || '.'}`;
    open = marks;
    text += node.type === 'text' ? node.text : '\n';
  }
  return { role, text, look };
}

function markWords({ marks }: Extract<Inline, { type: 'text' }>): string {
  return (marks ?? [])
    .map((mark) => (mark.type === 'link' ? `link ${mark.attrs.href}` : mark.type))
    .sort()
    .join('+');
}
