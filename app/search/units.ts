import { answerAt, type Block, type Dossier, type Inline, isRichText, isRows } from '../dossier/index.ts';
import type { FieldDef } from '../plan/index.ts';

/** A piece of written text that a match never crosses: an answer, a cell, a paragraph of rich text. */
export type Unit =
  | { readonly kind: 'answer'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'cell';
      readonly key: string;
      readonly row: string;
      /** 1 for the first row. */
      readonly rowNumber: number;
      readonly column: string;
      readonly text: string;
    }
  | {
      readonly kind: 'paragraph';
      readonly key: string;
      /** Position among the paragraphs and headings of the rich text, in reading order. */
      readonly paragraph: number;
      readonly text: string;
    };

/** The written texts of one field, in reading order. Choices, figures, dates and names of files are not text. */
export function unitsOf(dossier: Dossier, field: FieldDef, key: string): Unit[] {
  const answer = answerAt(dossier, key);
  if (typeof answer === 'string')
    return field.type === 'shortText' ? [{ kind: 'answer', key, text: answer }] : [];
  if (isRichText(answer))
    return textBlocks(answer.content).map((block, paragraph) => ({
      kind: 'paragraph',
      key,
      paragraph,
      text: inlineText(block.content),
    }));
  if (!isRows(answer)) return [];
  const columns = field.type === 'list' ? ['text'] : writtenColumns(field);
  return answer.flatMap((row, index) =>
    columns.flatMap((column): Unit[] => {
      const text = row[column];
      return typeof text === 'string'
        ? [{ kind: 'cell', key, row: row.id, rowNumber: index + 1, column, text }]
        : [];
    }),
  );
}

function writtenColumns(field: FieldDef): string[] {
  return (field.columns ?? [])
    .filter(({ type }) => type === 'shortText' || type === 'longText')
    .map(({ id }) => id);
}

export type TextBlock = Extract<Block, { type: 'paragraph' | 'heading' }>;

/** The paragraphs and headings of a rich text, in reading order, whatever they stand in. */
export function textBlocks(blocks: readonly Block[]): TextBlock[] {
  return blocks.flatMap((block): TextBlock[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [block];
      case 'image':
        return [];
      case 'blockquote':
        return textBlocks(block.content);
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap((item) => textBlocks(item.content));
      case 'table':
        return block.content.flatMap((row) => row.content.flatMap((cell) => textBlocks(cell.content)));
      default:
        return [];
    }
  });
}

/** The words of a paragraph; a forced line break counts as one sign. */
export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}
