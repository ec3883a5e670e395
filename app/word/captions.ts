import { Bookmark, Paragraph, SimpleField, TextRun } from 'docx';
import type { Caption } from '../document/index.ts';
import type { WordBlock } from './place.ts';

/** What stands under a table or a picture: its numbered caption and its source. */
export function captionBlocks(caption: Caption | undefined, source: string | undefined): WordBlock[] {
  const blocks: WordBlock[] = [];
  if (caption) blocks.push(captionParagraph(caption, source !== undefined));
  if (source) blocks.push(new Paragraph({ style: 'Source', children: sourceRuns(source) }));
  // Two tables in a row would otherwise become one, and a table cannot end a page's section.
  return blocks.length ? blocks : [new Paragraph({ style: 'ApresTableau' })];
}

function sourceRuns(source: string): TextRun[] {
  return source.split('\n').map((line, index) => new TextRun({ text: line, ...(index ? { break: 1 } : {}) }));
}

function captionParagraph(caption: Caption, keepNext: boolean): Paragraph {
  const { kind, number, text, id } = caption;
  // The number is written in the field, so that nothing has to be computed on opening.
  const field = new SimpleField(`SEQ ${kind} \\* ARABIC`, String(number));
  return new Paragraph({
    style: 'Caption',
    ...(keepNext ? { keepNext } : {}),
    children: [
      new Bookmark({ id, children: [new TextRun(`${kind}\u00a0`), field, new TextRun(`\u00a0: ${text}`)] }),
    ],
  });
}
