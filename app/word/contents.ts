import {
  ImportedXmlComponent,
  InternalHyperlink,
  type ISectionOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import {
  allCaptions,
  type Caption,
  type DocumentModel,
  type HeadingBlock,
  runsText,
} from '../document/index.ts';
import { type BookSetting, pageProperties } from './pages.ts';
import { footer, header } from './running-lines.ts';
import { UPRIGHT } from './theme.ts';

/**
 * The table of contents and the lists of tables and figures: true fields that Word can refresh, with their entries
 * already written. No page numbers: only Word knows them, and a wrong one is worse than none.
 */
export function contentsSections(
  { sections }: DocumentModel,
  { meta, theme }: BookSetting,
): ISectionOptions[] {
  const headings = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'heading' && block.level <= 2 ? [block] : [])),
  );
  const captions = allCaptions(sections);
  const entries = headings.map(({ level, number, runs, id, numbered }): Entry => {
    const title = runsText(runs).replace(/\s+/g, ' ');
    return {
      style: `TOC${level}`,
      anchor: id,
      words: numbered && number ? [number, new Tab(), title] : [title],
    };
  });
  const kinds = (['Figure', 'Tableau'] as const).map((kind) => captions.filter((each) => each.kind === kind));
  const apart = leavesShortPage(headings, kinds);
  const lists = kinds
    .filter(({ length }) => length)
    .flatMap((each, index) => captionList(each, apart && index === 0));
  const page = pageProperties(UPRIGHT, theme);
  const running = {
    headers: { default: header(meta, [{ title: 'Sommaire' }], UPRIGHT) },
    footers: { default: footer(meta, UPRIGHT) },
  };
  const title = new Paragraph({ style: 'TOCHeading', children: [new TextRun('Sommaire')] });
  const body = [
    ...fieldBlocks('TOC \\o "1-2" \\n \\h \\z \\u', entries),
    ...lists,
    // A section that ends in a field loses the page numbers of its footer in LibreOffice.
    new Paragraph({ style: 'FinDeListe' }),
  ];
  return [{ properties: page, ...running, children: [title, ...body] }];
}

/** What a page of contents holds, in lines of the second level; what the other lines take beside those. */
const PAGE = 64;
const LINES = { first: 1.7, second: 1, listTitle: 3.5, caption: 0.9 } as const;
/** A last page with fewer lines looks like a mistake: the lists then stand on a page of their own. */
const SHORT = 25;

function leavesShortPage(headings: readonly HeadingBlock[], kinds: readonly (readonly Caption[])[]): boolean {
  const lines = headings.map(({ level }) => (level === 1 ? LINES.first : LINES.second));
  const listed = kinds.map(({ length }) => (length ? LINES.listTitle + length * LINES.caption : 0));
  const add = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0);
  const [above, total] = [add(lines), add([...lines, ...listed])];
  // Contents that go over to a second page by a few lines leave room for the lists there.
  const room = above > PAGE && above % PAGE < SHORT;
  return total > PAGE && total % PAGE < SHORT && !room;
}

interface Entry {
  readonly style: string;
  readonly anchor: string;
  readonly words: readonly (string | Tab)[];
}

const LIST_TITLES: Readonly<Record<Caption['kind'], string>> = {
  Figure: 'Liste des figures',
  Tableau: 'Liste des tableaux',
};

function captionList(captions: readonly Caption[], newPage: boolean): Paragraph[] {
  const [first] = captions;
  if (!first) return [];
  const entries = captions.map(
    ({ kind, number, text, id }): Entry => ({
      style: 'TableofFigures',
      anchor: id,
      words: [`${kind}\u00a0${number}\u00a0: ${text.replace(/\s+/g, ' ')}`],
    }),
  );
  return [
    new Paragraph({
      style: 'ListeTitre',
      ...(newPage ? { pageBreakBefore: true } : {}),
      children: [new TextRun(LIST_TITLES[first.kind])],
    }),
    ...fieldBlocks(`TOC \\n \\h \\z \\c "${first.kind}"`, entries),
  ];
}

function fieldBlocks(instruction: string, entries: readonly Entry[]): Paragraph[] {
  // The field begins in its first entry: without one, its end alone would make the file unreadable.
  if (!entries.length) return [];
  const lines = entries.map(({ style, anchor, words }, index) => {
    const link = new InternalHyperlink({ anchor, children: [new TextRun({ children: words })] });
    const children: ParagraphChild[] = [
      ...(index === 0 ? [mark('begin'), instructionRun(instruction), mark('separate')] : []),
      link,
    ];
    return new Paragraph({ style, children });
  });
  // As Word does: the field ends in a paragraph of its own.
  return [...lines, new Paragraph({ style: 'FinDeListe', children: [mark('end')] })];
}

function mark(type: 'begin' | 'separate' | 'end'): TextRun {
  return new TextRun({ children: [new ImportedXmlComponent('w:fldChar', { 'w:fldCharType': type })] });
}

function instructionRun(instruction: string): TextRun {
  const element = new ImportedXmlComponent('w:instrText', { 'xml:space': 'preserve' });
  element.push(` ${instruction} `);
  return new TextRun({ children: [element] });
}
