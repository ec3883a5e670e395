import { type ISectionOptions, Paragraph, TextRun } from 'docx';
import type { Block, DocumentMeta, DocumentSection } from '../document/index.ts';
import { wordBlocks } from './blocks.ts';
import type { LeanBody } from './lean/index.ts';
import type { NumberedLists } from './list-definitions.ts';
import type { Place, WordBlock } from './place.ts';
import { type Chapter, footer, header } from './running-lines.ts';
import { A4_SIZE, FICHE, type PageShape, type Theme, TURNED, twips, UPRIGHT } from './theme.ts';

/** What every page of a document shares. */
export interface BookSetting {
  readonly meta: DocumentMeta;
  readonly theme: Theme;
  readonly lists: NumberedLists;
  readonly body: LeanBody;
}

/**
 * The Word sections of the parts of a document: upright pages, turned ones for wide tables, upright again. A part that
 * stands in the flow goes on in the section before it.
 */
export function chapterSections(
  sections: readonly DocumentSection[],
  setting: BookSetting,
): ISectionOptions[] {
  const { meta, theme } = setting;
  const runs: { shape: PageShape; chapters: Chapter[]; children: WordBlock[] }[] = [];
  for (const section of sections) {
    byShape(section).forEach(({ shape, blocks }, index) => {
      const open = runs.at(-1);
      const goesOn = index === 0 && section.inFlow && open?.shape === shape;
      const words = goesOn ? blocks : withoutFirstBreak(blocks);
      const children = wordBlocks(words, placeOf(section, setting, shape));
      if (!goesOn) runs.push({ shape, chapters: [chapterOf(section)], children });
      else {
        open.chapters.push(chapterOf(section));
        open.children.push(...children);
      }
    });
  }
  return runs.map(({ shape, chapters, children }) => ({
    properties: pageProperties(shape, theme),
    headers: { default: header(meta, chapters, shape) },
    footers: { default: footer(meta, shape) },
    children: setting.body.section(children),
  }));
}

function chapterOf({ title, blocks: [first] }: DocumentSection): Chapter {
  return { title, number: first?.kind === 'heading' ? first.number : undefined };
}

/** The Word sections of a document of a few pages: no running header on the first one, no section names. */
export function leafletSections(section: DocumentSection, setting: BookSetting): ISectionOptions[] {
  const { meta, theme } = setting;
  return byShape(section).map(({ shape, blocks }, index) => ({
    properties: { ...pageProperties(shape, theme), titlePage: index === 0 },
    headers: { default: header(meta, [], shape) },
    footers: { default: footer(meta, shape), first: footer(meta, shape) },
    children: [
      ...(index === 0 && meta.large ? titleBlocks(meta) : []),
      ...setting.body.section(wordBlocks(blocks, placeOf(section, setting, shape))),
    ],
  }));
}

function placeOf(
  { compact = false, ownPages = false }: DocumentSection,
  { lists, theme }: BookSetting,
  shape: PageShape,
): Place {
  return { lists, theme, width: shape.textWidth, depth: 0, compact, fiche: ownPages };
}

// A stretch of pages starts on a new one: a break before its first title would leave an empty page.
function withoutFirstBreak(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  return first?.kind === 'heading' && first.newPage ? [{ ...first, newPage: false }, ...rest] : blocks;
}

function titleBlocks({ title, subtitle }: DocumentMeta): Paragraph[] {
  return [
    new Paragraph({ style: 'Title', children: [new TextRun(title)] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(subtitle)] }),
  ];
}

/** Size, orientation and margins of a page. */
export function pageProperties(
  shape: PageShape,
  { margins }: Theme,
): NonNullable<ISectionOptions['properties']> {
  const vertical = margins[shape.turned ? 'turned' : shape === FICHE ? 'fiche' : 'upright'];
  return {
    page: {
      size: { ...A4_SIZE, orientation: shape.turned ? 'landscape' : 'portrait' },
      margin: {
        top: vertical,
        bottom: vertical,
        left: shape.side,
        right: shape.side,
        header: twips(34),
        footer: twips(30),
      },
    },
  };
}

interface Stretch {
  readonly shape: PageShape;
  readonly blocks: Block[];
}

// The headings above a wide table turn with it; what only follows it does not.
function byShape({ blocks, ownPages }: DocumentSection): Stretch[] {
  const upright = ownPages ? FICHE : UPRIGHT;
  const stretches: Stretch[] = [];
  let headings: Block[] = [];
  const put = (shape: PageShape, block: Block) => {
    const open = stretches.at(-1);
    if (open?.shape === shape) open.blocks.push(...headings, block);
    else stretches.push({ shape, blocks: [...headings, block] });
    headings = [];
  };
  for (const block of blocks) {
    if (block.kind === 'heading') headings.push(block);
    else put(block.kind === 'table' && block.wide ? TURNED : upright, block);
  }
  if (headings.length) stretches.push({ shape: upright, blocks: headings });
  return stretches;
}
