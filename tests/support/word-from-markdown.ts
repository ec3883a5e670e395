import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { lexer, type Token, type Tokens } from 'marked';

type Child = Paragraph | Table;
type Run = TextRun | ExternalHyperlink;

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** A Word file a team could have written, from Markdown: headings by style, lists, tables, links. */
export async function wordFromMarkdown(markdown: string): Promise<Uint8Array> {
  return packWord(lexer(markdown).flatMap(children));
}

/** The bytes of a Word file with these children. */
export async function packWord(content: readonly Child[]): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [0, 1, 2].map((level) => ({ level, format: 'decimal' as const, text: `%${level + 1}.` })),
        },
      ],
    },
    sections: [{ children: [...content] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Every sentence and table cell of a Markdown text, headings left out, without its marks. */
export function markdownSentences(markdown: string): string[] {
  return lexer(markdown)
    .flatMap((token) => (token.type === 'heading' ? [] : texts(token)))
    .flatMap((text) => text.split(/(?<=[.!?])\s+/))
    .filter(Boolean);
}

/** Every heading of a Markdown text. */
export function markdownHeadings(markdown: string): string[] {
  return lexer(markdown).flatMap((token) => (token.type === 'heading' ? texts(token) : []));
}

function texts(token: Token): string[] {
  if (token.type === 'list')
    return (token as Tokens.List).items.flatMap(({ tokens }) => tokens.flatMap(texts));
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].flat().map((cell) => plain(cell.tokens));
  }
  const { tokens } = token as Tokens.Paragraph;
  return tokens ? [plain(tokens)] : [];
}

function plain(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      'tokens' in token && token.tokens
        ? plain(token.tokens)
        : 'text' in token
          ? String(token.text)
          : token.raw,
    )
    .join('');
}

function children(token: Token): Child[] {
  switch (token.type) {
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading;
      return [
        new Paragraph({ heading: LEVELS[depth - 1] ?? HeadingLevel.HEADING_6, children: runs(tokens) }),
      ];
    }
    case 'list':
      return (token as Tokens.List).items.map(
        ({ tokens }) => new Paragraph({ bullet: { level: 0 }, children: runs(tokens) }),
      );
    case 'table':
      return [table(token as Tokens.Table)];
    case 'paragraph':
      return [new Paragraph({ children: runs((token as Tokens.Paragraph).tokens) })];
    default:
      return [];
  }
}

function table({ header, rows }: Tokens.Table): Table {
  return new Table({
    rows: [header, ...rows].map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell) => new TableCell({ children: [new Paragraph({ children: runs(cell.tokens) })] }),
          ),
        }),
    ),
  });
}

function runs(tokens: readonly Token[], style: { bold?: boolean; italics?: boolean } = {}): Run[] {
  return tokens.flatMap((token): Run[] => {
    const inner = 'tokens' in token ? (token.tokens ?? []) : [];
    if (token.type === 'strong') return runs(inner, { ...style, bold: true });
    if (token.type === 'em') return runs(inner, { ...style, italics: true });
    if (token.type === 'link') {
      const { href } = token as Tokens.Link;
      return [new ExternalHyperlink({ link: href, children: [new TextRun({ text: plain(inner) })] })];
    }
    if (inner.length) return runs(inner, style);
    return [new TextRun({ text: 'text' in token ? String(token.text) : token.raw, ...style })];
  });
}
