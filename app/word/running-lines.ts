import { Footer, Header, PageNumber, Paragraph, SimpleField, Tab, TextRun } from 'docx';
import type { DocumentMeta } from '../document/index.ts';
import { pictureRun } from './pictures.ts';
import { shorten } from './shorten.ts';
import type { PageShape } from './theme.ts';

const LONGEST = 60;
/** Most room for the logo beside the words, in twips. */
const LOGO = { width: 1400, height: 340 } as const;

/** A chapter as the running lines name it. */
export interface Chapter {
  readonly title: string;
  /** `4`, when chapters are numbered. */
  readonly number?: string | undefined;
}

/**
 * The line at the top of the pages: the document on the left, the chapter on the right. Where several chapters follow on
 * the same pages, Word finds which one is read; programs that cannot name them together.
 */
export function header(meta: DocumentMeta, chapters: readonly Chapter[], { suffix }: PageShape): Header {
  const left = `${shorten(meta.title, LONGEST)} · ${meta.subtitle}`;
  const words = chaptersWords(chapters);
  return new Header({
    children: [
      new Paragraph({
        style: `Header${suffix}`,
        children: [
          ...logoRuns(meta),
          new TextRun({ children: words ? [left, new Tab()] : [left] }),
          ...(chapters.length > 1
            ? [new SimpleField('STYLEREF 1', words)]
            : words
              ? [new TextRun(words)]
              : []),
        ],
      }),
    ],
  });
}

function chaptersWords(chapters: readonly Chapter[]): string {
  const [first, ...others] = chapters;
  const last = others.at(-1);
  if (!first || !last) return shorten(first?.title ?? '', LONGEST);
  const titles = chapters.map(({ title }) => title).join(' · ');
  if (titles.length <= LONGEST || !first.number || !last.number) return shorten(titles, LONGEST);
  return `Chapitres ${first.number} ${others.length > 1 ? 'à' : 'et'} ${last.number}`;
}

// The regional look carries the team's mark on every page.
function logoRuns({ look, logos }: DocumentMeta) {
  const [logo] = logos;
  return look.name === 'regional' && logo
    ? [pictureRun(logo, LOGO.width, LOGO.height), new TextRun('\u2002')]
    : [];
}

/** The line at the foot of the pages: the version on the left, the page on the right. */
export function footer(meta: DocumentMeta, { suffix }: PageShape): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: `Footer${suffix}`,
        children: [
          new TextRun({
            children: [meta.version, new Tab(), 'Page ', PageNumber.CURRENT, ' sur ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
