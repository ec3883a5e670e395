import { ExternalHyperlink, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { TextRun as ModelRun, Run } from '../../document/index.ts';
import { escapeXml, type Piece } from './xml.ts';

/** How a paragraph looks: its style, and what the style cannot say. */
export interface ParagraphLook {
  readonly style: string;
  readonly keepNext?: boolean | undefined;
  readonly numbering?: Exclude<IParagraphOptions['numbering'], false>;
}

/** A paragraph of words. The library writes those that need a list of their own or an address outside. */
export function paragraph(runs: readonly Run[], look: ParagraphLook): Piece {
  const { style, keepNext, numbering } = look;
  if (numbering || runs.some((run) => 'text' in run && run.href))
    return new Paragraph({
      style,
      ...(keepNext ? { keepNext } : {}),
      ...(numbering ? { numbering } : {}),
      children: runs.map(libraryRun),
    });
  const words = runs.map(runXml).join('');
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext ? '<w:keepNext/>' : ''}</w:pPr>${words}</w:p>`;
}

/** A paragraph of plain words. */
export function line(text: string, style: string, keepNext = false): Piece {
  return paragraph(text ? [{ text }] : [], { style, keepNext });
}

const WRITTEN = /^<w:p><w:pPr><w:pStyle w:val="([^"]+)"\/>(<w:keepNext\/>)?<\/w:pPr>(.*)<\/w:p>$/s;

/** The look and the runs of a paragraph written here; undefined for anything else. */
export function takenApart(piece: Piece): { look: ParagraphLook; runs: string } | undefined {
  const [, style = '', keepNext, runs = ''] = (typeof piece === 'string' && WRITTEN.exec(piece)) || [];
  return style ? { look: { style, keepNext: keepNext !== undefined }, runs } : undefined;
}

function runXml(run: Run): string {
  if (!('text' in run)) return '<w:r><w:br/></w:r>';
  const look = lookXml(run);
  const words = escapeXml(run.text);
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

function lookXml({ bold, italic, underline, remark, label }: ModelRun): string {
  const style = label ? 'Etiquette' : remark ? 'Precision' : '';
  return (
    (style ? `<w:rStyle w:val="${style}"/>` : '') +
    (bold ? '<w:b/><w:bCs/>' : '') +
    (italic ? '<w:i/><w:iCs/>' : '') +
    (underline ? '<w:u w:val="single"/>' : '')
  );
}

/** The same run, as the library writes it. */
export function libraryRun(run: Run): TextRun | ExternalHyperlink {
  if (!('text' in run)) return new TextRun({ break: 1 });
  const { text, bold = false, italic = false, underline = false, remark, label, href } = run;
  const style = href ? 'Hyperlink' : label ? 'Etiquette' : remark ? 'Precision' : undefined;
  const words = new TextRun({
    text,
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: true } : {}),
    ...(underline ? { underline: {} } : {}),
    ...(style ? { style } : {}),
  });
  return href ? new ExternalHyperlink({ link: href, children: [words] }) : words;
}
