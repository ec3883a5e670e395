import { z } from 'zod';

/**
 * Written text as the editor holds it: a small, closed subset of the ProseMirror JSON shape.
 * Unknown marks, nodes and attributes are refused or dropped here, wherever the text comes from.
 */
const safeHref = z.string().regex(/^(https:\/\/|mailto:)/i, 'lien https: ou mailto: attendu');

export const markSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('underline') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: safeHref }) }),
]);
export type Mark = z.infer<typeof markSchema>;

export const textSchema = z.object({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(markSchema).optional(),
});
const hardBreakSchema = z.object({ type: z.literal('hardBreak') });
export const inlineSchema = z.discriminatedUnion('type', [textSchema, hardBreakSchema]);
export type Inline = z.infer<typeof inlineSchema>;

const inlines = z.array(inlineSchema).optional();
export const paragraphSchema = z.object({ type: z.literal('paragraph'), content: inlines });
const headingSchema = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  content: inlines,
});
const imageSchema = z.object({
  type: z.literal('image'),
  /** `alt` is for those who do not see the picture; `caption` is printed under it. */
  attrs: z.object({ attachment: z.string(), alt: z.string(), caption: z.string().optional() }),
});

const listItemSchema = z.object({
  type: z.literal('listItem'),
  get content(): z.ZodArray<typeof blockSchema> {
    return z.array(blockSchema);
  },
});
const cellAttrs = z
  .object({
    colspan: z.number().int().min(1).max(50).optional(),
    rowspan: z.number().int().min(1).max(500).optional(),
  })
  .optional();
const tableCellSchema = z.object({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: cellAttrs,
  get content(): z.ZodArray<typeof blockSchema> {
    return z.array(blockSchema);
  },
});
const tableRowSchema = z.object({ type: z.literal('tableRow'), content: z.array(tableCellSchema) });
const bulletListSchema = z.object({ type: z.literal('bulletList'), content: z.array(listItemSchema) });
const orderedListSchema = z.object({
  type: z.literal('orderedList'),
  attrs: z.object({ start: z.number().int().optional() }).optional(),
  content: z.array(listItemSchema),
});
const blockquoteSchema = z.object({
  type: z.literal('blockquote'),
  get content(): z.ZodArray<typeof blockSchema> {
    return z.array(blockSchema);
  },
});
const tableSchema = z.object({ type: z.literal('table'), content: z.array(tableRowSchema) });

export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  imageSchema,
  bulletListSchema,
  orderedListSchema,
  blockquoteSchema,
  tableSchema,
]);
export type Block = z.infer<typeof blockSchema>;

export const richTextSchema = z.object({ type: z.literal('doc'), content: z.array(blockSchema) });
export type RichText = z.infer<typeof richTextSchema>;

/** The words of a rich text, one line a block; used to search, count and check. */
export function plainText(text: RichText): string {
  return blockLines(text.content).join('\n');
}

function blockLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [inlineText(block.content)];
      case 'image':
        return [block.attrs.caption ?? '', block.attrs.alt].filter(Boolean);
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap((item) => blockLines(item.content));
      case 'blockquote':
        return blockLines(block.content);
      case 'table':
        return block.content.flatMap((row) => row.content.flatMap((cell) => blockLines(cell.content)));
      default:
        return [];
    }
  });
}

function inlineText(inlineContent: readonly Inline[] | undefined): string {
  return (inlineContent ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}

/** True when nothing was written: no words, no picture. Stops at the first word. */
export function isBlankRichText(text: RichText): boolean {
  return !text.content.some(saysSomething);
}

function saysSomething(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return (block.content ?? []).some((node) => node.type === 'text' && node.text.trim() !== '');
    case 'image':
      return true;
    case 'bulletList':
    case 'orderedList':
      return block.content.some((item) => item.content.some(saysSomething));
    case 'blockquote':
      return block.content.some(saysSomething);
    case 'table':
      return block.content.some((row) => row.content.some((cell) => cell.content.some(saysSomething)));
    default:
      return false;
  }
}
