import { type Answer, type Block, type Change, isRichText, type RichText } from '../../dossier/index.ts';
import type { Piece } from './texts.ts';

/**
 * The change that puts other words at one place of an answer; undefined when they are not there
 * in one run of text (half of them bold, say): the person then mends by hand.
 */
export function replaceChange(
  at: string,
  answer: Answer,
  piece: Piece,
  words: { readonly from: string; readonly to: string },
): Change | undefined {
  const { from, to } = words;
  if (piece.row !== undefined && piece.column !== undefined) {
    const value = piece.text.replace(from, to);
    return { type: 'setCell', at, rowId: piece.row, column: piece.column, value };
  }
  if (typeof answer === 'string') return { type: 'setAnswer', at, value: answer.replace(from, to) };
  if (!isRichText(answer)) return undefined;
  const value = replaceOnce(answer, piece.text, from, to);
  return value && { type: 'setAnswer', at, value };
}

function replaceOnce(text: RichText, paragraph: string, from: string, to: string): RichText | undefined {
  let done = false;
  const inBlocks = (blocks: readonly Block[]): Block[] => blocks.map(inBlock);
  const inBlock = (block: Block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading': {
        const whole = (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');
        if (done || whole !== paragraph) return block;
        const content = block.content?.map((node) => {
          if (done || node.type !== 'text' || !node.text.includes(from)) return node;
          done = true;
          return { ...node, text: node.text.replace(from, to) };
        });
        return { ...block, content };
      }
      case 'bulletList':
        return {
          ...block,
          content: block.content.map((item) => ({ ...item, content: inBlocks(item.content) })),
        };
      case 'orderedList':
        return {
          ...block,
          content: block.content.map((item) => ({ ...item, content: inBlocks(item.content) })),
        };
      case 'blockquote':
        return { ...block, content: inBlocks(block.content) };
      default:
        return block;
    }
  };
  const content = inBlocks(text.content);
  return done ? { ...text, content } : undefined;
}
