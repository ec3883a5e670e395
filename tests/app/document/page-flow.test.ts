import { describe, expect, it } from 'vitest';
import type { Block, DocumentSection } from '../../../app/document/index.ts';
import { flowPages } from '../../../app/document/page-flow.ts';

const LINE = 'Les soignants du plateau et de la vallée travaillent ensemble, chacun sait qui appeler. ';

let last = 0;
const heading = (level: 1 | 2, newPage = false): Block => {
  last += 1;
  return { kind: 'heading', level, runs: [{ text: 'Titre' }], id: `t${last}`, numbered: true, newPage };
};
/** About this share of a page in running text. */
const text = (pages: number): Block[] =>
  Array.from({ length: Math.round(pages * 38) }, () => ({
    kind: 'paragraph',
    role: 'body',
    runs: [{ text: LINE.trim() }],
  }));
const chapter = (pages: number, more: Partial<DocumentSection> = {}): DocumentSection => ({
  id: `chapitre-${last}`,
  title: 'Chapitre',
  kind: 'chapter',
  blocks: [heading(1), ...text(pages)],
  ...more,
});
const wide: Block = {
  kind: 'table',
  columns: [],
  rows: [],
  wide: true,
  dense: true,
  tall: false,
  alt: 'Large',
  look: 'grid',
};

const SOBER = { name: 'sobre', color: '#0e5a57' } as const;
const COMPACT = { name: 'compact', color: '#0e5a57' } as const;
const joins = (sections: DocumentSection[], look: typeof SOBER | typeof COMPACT = SOBER) =>
  flowPages(sections, look).map(({ inFlow }) => inFlow ?? false);

describe('a chapter', () => {
  it('starts on a new page below a page well filled', () => {
    expect(joins([chapter(0.6), chapter(2)])).toEqual([false, false]);
  });

  it('leaves no page nearly empty before it', () => {
    expect(joins([chapter(1.15), chapter(2)])).toEqual([false, true]);
  });

  it('follows a page so full that it may overflow elsewhere', () => {
    expect(joins([chapter(0.88), chapter(2)])).toEqual([false, true]);
  });

  it('shares the page it fits on whole', () => {
    expect(joins([chapter(0.5), chapter(0.2)])).toEqual([false, true]);
  });

  it('has pages of its own when it opens on a turned one, whatever is left before', () => {
    expect(joins([chapter(0.1), chapter(1, { blocks: [heading(1), wide] })])).toEqual([false, false]);
  });

  it('follows the one before in the compact look', () => {
    expect(joins([chapter(0.6), chapter(2), chapter(1)], COMPACT)).toEqual([false, true, true]);
  });
});

describe('the fiches of a chapter', () => {
  const pages = (...lengths: number[]) => pagesIn(SOBER, ...lengths);
  const pagesIn = (look: typeof SOBER | typeof COMPACT, ...lengths: number[]) => {
    const items = lengths.flatMap((length, index) => [heading(2, index > 0), ...text(length)]);
    const [section] = flowPages([chapter(0, { compact: true, blocks: [heading(1), ...items] })], look);
    return section?.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.newPage] : [],
    );
  };

  it('have a page each', () => {
    expect(pages(0.9, 0.9, 1.5)).toEqual([false, true, true]);
  });

  it('share a page when they fit on it whole, and are never cut for that', () => {
    expect(pages(0.3, 0.3, 0.7, 0.2)).toEqual([false, false, true, false]);
  });

  it('begin below one another in the compact look, not at the foot of a page', () => {
    expect(pagesIn(COMPACT, 1.3, 0.95)).toEqual([false, false]);
    expect(pages(1.3, 0.95)).toEqual([false, true]);
    expect(pagesIn(COMPACT, 0.9, 0.9)).toEqual([false, true]);
  });

  it('start on a new page, unless the chapter before leaves but a few lines on the last one', () => {
    expect(joins([chapter(1.4), chapter(0.5, { compact: true })])).toEqual([false, false]);
    expect(joins([chapter(1.1), chapter(0.5, { compact: true })])).toEqual([false, true]);
  });
});
