import { Bookmark, Paragraph, SimpleField, TextRun } from 'docx';
import type { Caption, Run } from '../document/index.ts';
import { line, type Piece, paragraph } from './lean/index.ts';
import type { Place, WordBlock } from './place.ts';

/** What stands under a figure: its numbered caption and its source. */
export function captionBlocks(caption: Caption | undefined, source: string | undefined): WordBlock[] {
  const style = source === undefined ? 'Caption' : 'LegendeSourcee';
  return [...(caption ? [captionParagraph(caption, style)] : []), ...sourceBlocks(source)];
}

/**
 * A table, its caption above it and its source below. Above, no program can leave the caption alone on the next page;
 * a drawing made of cells has it below, as figures do.
 */
export function captionedTable(
  table: readonly Piece[],
  { caption, source }: { readonly caption?: Caption; readonly source?: string },
  place: Place,
): WordBlock[] {
  if (caption?.kind === 'Figure') return [...table, ...captionBlocks(caption, source)];
  const below = source === undefined ? spaceBelow(place) : sourceBlocks(source);
  return [...(caption ? [captionParagraph(caption, 'LegendeTableau')] : []), ...table, ...below];
}

// Two tables in a row would otherwise become one, and a table cannot end a page's section. In a fiche, what follows a
// table keeps its own distance: a space at the foot of a full page would go over to an empty one.
function spaceBelow({ compact, before }: Place): WordBlock[] {
  if (!compact) return [line('', 'ApresTableau')];
  if (before === 'words') return [];
  return [line('', before === 'table' ? 'FicheEspace' : 'FinDeListe')];
}

function sourceBlocks(source: string | undefined): WordBlock[] {
  return source === undefined ? [] : [paragraph(sourceRuns(source), { style: 'Source' })];
}

function sourceRuns(source: string): Run[] {
  return source
    .split('\n')
    .flatMap((text, index): Run[] => (index ? [{ lineBreak: true }, { text }] : [{ text }]));
}

function captionParagraph(caption: Caption, style: string): Paragraph {
  const { kind, number, text, id } = caption;
  // The number is written in the field, so that nothing has to be computed on opening.
  const field = new SimpleField(`SEQ ${kind} \\* ARABIC`, String(number));
  return new Paragraph({
    style,
    children: [
      new Bookmark({ id, children: [new TextRun(`${kind}\u00a0`), field, new TextRun(`\u00a0: ${text}`)] }),
    ],
  });
}
