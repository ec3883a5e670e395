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
    expect(joins([chapter(0.6), chapter(1.6)])).toEqual([false, false]);
  });

  it('leaves no page nearly empty before it', () => {
    expect(joins([chapter(1.15), chapter(2)])).toEqual([false, true]);
  });

  it('does not end the document on a page of a few lines', () => {
    expect(joins([chapter(0.6), chapter(1.1)])).toEqual([false, true]);
    expect(joins([chapter(0.6), chapter(1.5)])).toEqual([false, false]);
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
  const fiches = (...lengths: number[]): DocumentSection => {
    const items = lengths.flatMap((length, index) => [heading(2, index > 0), ...text(length)]);
    return chapter(0, { compact: true, blocks: [heading(1), ...items] });
  };
  const pages = (look: typeof SOBER | typeof COMPACT, ...lengths: number[]) =>
    flowPages([fiches(...lengths)], look)[0]?.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.newPage] : [],
    );

  it.each([SOBER, COMPACT])('have a page each in the look $name, whatever room is left', (look) => {
    expect(pages(look, 0.9, 0.5, 1.5, 0.4)).toEqual([false, true, true, true]);
  });

  it('share a page barely begun, whole', () => {
    expect(pages(SOBER, 0.15, 0.15, 0.9)).toEqual([false, false, true]);
    expect(pages(SOBER, 0.15, 0.6, 0.6)).toEqual([false, false, true]);
  });

  it('have margins of their own, on pages that no chapter shares', () => {
    const sections = flowPages([chapter(0.2), fiches(0.9), chapter(0.2)], COMPACT);
    expect(sections.map(({ ownPages }) => ownPages ?? false)).toEqual([false, true, false]);
    expect(sections.map(({ inFlow }) => inFlow ?? false)).toEqual([false, false, false]);
  });

  it('stand in the flow like any chapter while all of them are barely begun', () => {
    const sections = flowPages([chapter(0.4), fiches(0.1, 0.1)], SOBER);
    expect(sections.map(({ ownPages }) => ownPages ?? false)).toEqual([false, false]);
    const breaks = sections[1]?.blocks.filter((block) => block.kind === 'heading' && block.newPage);
    expect(breaks).toEqual([]);
    expect(sections.map(({ inFlow }) => inFlow ?? false)).toEqual([false, true]);
  });
});
