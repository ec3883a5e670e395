import { lexer, type Token, type Tokens } from 'marked';
import type { Block, Inline, Mark, RichText } from './rich-text.ts';

/**
 * Turns simple Markdown (paragraphs, headings, lists, bold, italic, links, tables, quotes) into rich text.
 * Raw HTML is kept as plain words: nothing typed is ever interpreted as markup, nothing is dropped.
 */
export function richTextFromMarkdown(markdown: string): RichText {
  const content = blocks(lexer(markdown));
  return { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] };
}

/** Plain words as rich text: one paragraph a line, without any Markdown reading. */
export function richTextFromPlain(text: string): RichText {
  const lines = text.split(/\r?\n/);
  return {
    type: 'doc',
    content: lines.map((line) => (line ? paragraph([{ type: 'text', text: line }]) : { type: 'paragraph' })),
  };
}

function paragraph(content: Inline[]): Block {
  return content.length ? { type: 'paragraph', content } : { type: 'paragraph' };
}

function blocks(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token): Block[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'heading': {
        const { depth, tokens: inner } = token as Tokens.Heading;
        const level = depth <= 1 ? 1 : depth === 2 ? 2 : 3;
        return [{ type: 'heading', attrs: { level }, content: inlines(inner) }];
      }
      case 'list':
        return [listBlock(token as Tokens.List)];
      case 'blockquote':
        return [{ type: 'blockquote', content: blocks((token as Tokens.Blockquote).tokens) }];
      case 'table':
        return [tableBlock(token as Tokens.Table)];
      case 'paragraph':
      case 'text': {
        const { tokens: inner, text } = token as Tokens.Paragraph;
        return [paragraph(inner ? inlines(inner) : inlinesOfText(text))];
      }
      default:
        return [paragraph(inlinesOfText(token.raw.trim()))];
    }
  });
}

function listBlock(list: Tokens.List): Block {
  const content = list.items.map((item) => {
    const inner = blocks(item.tokens);
    if (item.task) inner.unshift(paragraph(inlinesOfText(item.checked ? '[x]' : '[ ]')));
    return { type: 'listItem' as const, content: inner.length ? inner : [{ type: 'paragraph' as const }] };
  });
  return list.ordered ? { type: 'orderedList', content } : { type: 'bulletList', content };
}

function tableBlock(table: Tokens.Table): Block {
  const row = (cells: readonly Tokens.TableCell[], type: 'tableCell' | 'tableHeader') => ({
    type: 'tableRow' as const,
    content: cells.map((cell) => ({ type, content: [paragraph(inlines(cell.tokens))] })),
  });
  return {
    type: 'table',
    content: [row(table.header, 'tableHeader'), ...table.rows.map((cells) => row(cells, 'tableCell'))],
  };
}

function inlinesOfText(text: string): Inline[] {
  return text ? [{ type: 'text', text }] : [];
}

function inlines(tokens: readonly Token[], marks: readonly Mark[] = []): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    const inner = 'tokens' in token ? (token.tokens ?? []) : [];
    switch (token.type) {
      case 'strong':
        return inlines(inner, [...marks, { type: 'bold' }]);
      case 'em':
        return inlines(inner, [...marks, { type: 'italic' }]);
      case 'link':
        return inlines(inner, [...marks, ...safeLink((token as Tokens.Link).href)]);
      case 'br':
        return [{ type: 'hardBreak' }];
      default:
        return inner.length ? inlines(inner, marks) : words(token, marks);
    }
  });
}

function safeLink(href: string): Mark[] {
  return /^(https:\/\/|mailto:)/i.test(href) ? [{ type: 'link', attrs: { href } }] : [];
}

function words(token: Token, marks: readonly Mark[]): Inline[] {
  const text = decodeEntities('text' in token ? String(token.text) : token.raw);
  return text ? [{ type: 'text', text, ...(marks.length ? { marks: [...marks] } : {}) }] : [];
}

function decodeEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
