import {
  answerAt,
  type Block,
  type Dossier,
  type Inline,
  isRichText,
  isRows,
  type RichText,
} from '../dossier/index.ts';
import type { FieldDef } from '../plan/index.ts';

/** A piece of written text that a match never crosses: an answer, a cell, a paragraph of rich text, a picture's words. */
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
    }
  | {
      readonly kind: 'picture';
      readonly key: string;
      /** Position among the pictures of the rich text, in reading order. */
      readonly picture: number;
      /** What it shows, for those who do not see it, or what is printed under it. */
      readonly part: PicturePart;
      readonly text: string;
    };

export const PICTURE_PARTS = ['alt', 'caption'] as const;
export type PicturePart = (typeof PICTURE_PARTS)[number];

/** The written texts of one field, in reading order. Choices, figures, dates and names of files are not text. */
export function unitsOf(dossier: Dossier, field: FieldDef, key: string): Unit[] {
  const answer = answerAt(dossier, key);
  if (typeof answer === 'string')
    return field.type === 'shortText' ? [{ kind: 'answer', key, text: answer }] : [];
  if (isRichText(answer)) return richUnits(answer, key);
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

function richUnits(text: RichText, key: string): Unit[] {
  let paragraph = 0;
  let picture = 0;
  return leaves(text.content).flatMap((block): Unit[] => {
    if (block.type !== 'image')
      return [{ kind: 'paragraph', key, paragraph: paragraph++, text: inlineText(block.content) }];
    const own = picture++;
    return PICTURE_PARTS.flatMap((part): Unit[] => {
      const words = block.attrs[part];
      return words ? [{ kind: 'picture', key, picture: own, part, text: words }] : [];
    });
  });
}

function writtenColumns(field: FieldDef): string[] {
  return (field.columns ?? [])
    .filter(({ type }) => type === 'shortText' || type === 'longText')
    .map(({ id }) => id);
}

export type TextBlock = Extract<Block, { type: 'paragraph' | 'heading' }>;
export type PictureBlock = Extract<Block, { type: 'image' }>;

/** The paragraphs, headings and pictures of a rich text, in reading order, whatever they stand in. */
function leaves(blocks: readonly Block[]): (TextBlock | PictureBlock)[] {
  return blocks.flatMap((block): (TextBlock | PictureBlock)[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'image':
        return [block];
      case 'blockquote':
        return leaves(block.content);
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap((item) => leaves(item.content));
      case 'table':
        return block.content.flatMap((row) => row.content.flatMap((cell) => leaves(cell.content)));
      default:
        return [];
    }
  });
}

/** The words of a paragraph; a forced line break counts as one sign. */
export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}
