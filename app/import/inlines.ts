import type { Block, Inline, Mark } from '../dossier/index.ts';
import { LOST_PICTURE, type MarkupElement, type MarkupNode, PIECE } from './markup.ts';

type Image = Extract<Block, { type: 'image' }>;

/** One stretch of written text: its words, and the pictures that stood among them. */
export type Stretch = (Inline | Image)[];

/** Where the reader says which notes the text calls (ids of the notes' own elements). */
export type NoteCalls = (noteId: string) => void;

/** Reads text-level markup; marks and tags it does not know are left out, words never are. */
export function readInlines(
  nodes: readonly MarkupNode[],
  calls: NoteCalls,
  marks: readonly Mark[] = [],
): Stretch {
  return nodes.flatMap((node): Stretch => {
    if (typeof node === 'string') return words(node, marks);
    switch (node.tag) {
      case 'br':
        return [{ type: 'hardBreak' }];
      case 'img':
        return picture(node, marks);
      case 'input':
        return words('checked' in node.attributes ? '☑ ' : '☐ ', marks);
      case 'strong':
        return readInlines(node.children, calls, withMark(marks, { type: 'bold' }));
      case 'em':
        return readInlines(node.children, calls, withMark(marks, { type: 'italic' }));
      case 'u':
        return readInlines(node.children, calls, withMark(marks, { type: 'underline' }));
      case 'a':
        return link(node, calls, marks);
      default:
        return readInlines(node.children, calls, marks);
    }
  });
}

function withMark(marks: readonly Mark[], mark: Mark): Mark[] {
  return marks.some(({ type }) => type === mark.type) ? [...marks] : [...marks, mark];
}

function words(raw: string, marks: readonly Mark[]): Inline[] {
  const text = raw.replace(/[\t\r\n]+/g, ' ');
  return text ? [{ type: 'text', text, ...(marks.length ? { marks: [...marks] } : {}) }] : [];
}

function picture({ attributes }: MarkupElement, marks: readonly Mark[]): Stretch {
  const { src = '', alt = '' } = attributes;
  if (src.startsWith(PIECE)) return [{ type: 'image', attrs: { attachment: src.slice(PIECE.length), alt } }];
  const why = src.startsWith(LOST_PICTURE) ? src.slice(LOST_PICTURE.length) : 'image illisible';
  return words(`[Image non reprise (${why})${alt ? ` : ${alt}` : ''}]`, marks);
}

function link(element: MarkupElement, calls: NoteCalls, marks: readonly Mark[]): Stretch {
  const { href = '' } = element.attributes;
  if (/^#(foot|end)note-ref-/.test(href)) return [];
  if (/^#(foot|end)note-/.test(href)) calls(href.slice(1));
  if (/^(https:\/\/|mailto:)/i.test(href))
    return readInlines(element.children, calls, withMark(marks, { type: 'link', attrs: { href } }));
  const inner = readInlines(element.children, calls, marks);
  // An address we may not link to is still something the team wrote.
  const shown = inner.some((node) => node.type === 'text' && node.text.includes(href));
  return /^(http|ftp):\/\//i.test(href) && !shown ? [...inner, ...words(` (${href})`, marks)] : inner;
}
