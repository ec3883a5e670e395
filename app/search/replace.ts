import {
  type Answer,
  answerAt,
  type Block,
  type Change,
  type Dossier,
  type Inline,
  isRichText,
  type RichText,
} from '../dossier/index.ts';
import type { Range } from './find-text.ts';
import type { Match } from './search-dossier.ts';
import { inlineText, type PictureBlock, type PicturePart, type TextBlock } from './units.ts';

/**
 * The changes that put other words in the place of these matches: one change a field or cell.
 * Bold, italic and links stay; the new words take the marks of the first letter they replace.
 */
export function replaceMatches(dossier: Dossier, matches: readonly Match[], replacement: string): Change[] {
  const places = new Map<string, Match[]>();
  for (const match of matches) {
    const { unit } = match;
    const place = unit.kind === 'cell' ? `${unit.key}#${unit.row}#${unit.column}` : unit.key;
    places.set(place, [...(places.get(place) ?? []), match]);
  }
  return [...places.values()].flatMap((group) => replaceInPlace(dossier, group, replacement));
}

function replaceInPlace(dossier: Dossier, matches: readonly Match[], replacement: string): Change[] {
  const [first] = matches;
  if (!first) return [];
  const { unit } = first;
  const { key: at } = unit;
  if (unit.kind === 'paragraph' || unit.kind === 'picture') {
    const answer = answerAt(dossier, at);
    if (!isRichText(answer)) return [];
    return [{ type: 'setAnswer', at, value: replaceInRichText(answer, matches, replacement) }];
  }
  const text = replaceRanges(
    unit.text,
    matches.map(({ range }) => range),
    replacement,
  );
  if (unit.kind === 'cell')
    return [{ type: 'setCell', at, rowId: unit.row, column: unit.column, value: text || null }];
  const value: Answer | null = text || null;
  return [{ type: 'setAnswer', at, value }];
}

/** The text with other words in the place of each range; ranges are in order and do not overlap. */
export function replaceRanges(text: string, ranges: readonly Range[], replacement: string): string {
  let written = '';
  let from = 0;
  for (const { start, end } of ranges) {
    written += text.slice(from, start) + replacement;
    from = end;
  }
  return written + text.slice(from);
}

function replaceInRichText(text: RichText, matches: readonly Match[], replacement: string): RichText {
  const inParagraphs = new Map<number, Range[]>();
  const inPictures = new Map<string, Range[]>();
  for (const { unit, range } of matches) {
    if (unit.kind === 'paragraph')
      inParagraphs.set(unit.paragraph, [...(inParagraphs.get(unit.paragraph) ?? []), range]);
    if (unit.kind === 'picture') {
      const place = `${unit.picture} ${unit.part}`;
      inPictures.set(place, [...(inPictures.get(place) ?? []), range]);
    }
  }
  let paragraph = -1;
  let picture = -1;
  const content = mapLeaves(text.content, {
    text(block) {
      paragraph += 1;
      const ranges = inParagraphs.get(paragraph);
      if (!ranges) return block;
      const { content: before, ...rest } = block;
      const inlines = replaceInInlines(before ?? [], ranges, replacement);
      return inlines.length ? { ...rest, content: inlines } : rest;
    },
    picture(block) {
      picture += 1;
      const written = (part: PicturePart) =>
        replaceRanges(block.attrs[part] ?? '', inPictures.get(`${picture} ${part}`) ?? [], replacement);
      const { caption: _before, ...attrs } = block.attrs;
      const caption = written('caption');
      return { ...block, attrs: { ...attrs, alt: written('alt'), ...(caption ? { caption } : {}) } };
    },
  });
  return { ...text, content };
}

interface LeafMaps {
  readonly text: (block: TextBlock) => TextBlock;
  readonly picture: (block: PictureBlock) => PictureBlock;
}

/** The same text with each paragraph and heading changed, in reading order. */
export function mapTextBlocks(blocks: readonly Block[], map: LeafMaps['text']): Block[] {
  return mapLeaves(blocks, { text: map, picture: (block) => block });
}

function mapLeaves(blocks: readonly Block[], maps: LeafMaps): Block[] {
  const inside = (content: readonly Block[]) => mapLeaves(content, maps);
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return maps.text(block);
      case 'image':
        return maps.picture(block);
      case 'blockquote':
        return { ...block, content: inside(block.content) };
      case 'bulletList':
      case 'orderedList':
        return {
          ...block,
          content: block.content.map((item) => ({ ...item, content: inside(item.content) })),
        };
      case 'table':
        return {
          ...block,
          content: block.content.map((row) => ({
            ...row,
            content: row.content.map((cell) => ({ ...cell, content: inside(cell.content) })),
          })),
        };
      default:
        return block;
    }
  });
}

function replaceInInlines(
  inlines: readonly Inline[],
  ranges: readonly Range[],
  replacement: string,
): Inline[] {
  const replaced: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const start = at;
    const end = start + inlineText([inline]).length;
    at = end;
    if (inline.type !== 'text') {
      if (!ranges.some((range) => range.start < end && range.end > start)) replaced.push(inline);
      continue;
    }
    let text = '';
    let from = start;
    for (const range of ranges) {
      if (range.end <= start || range.start >= end) continue;
      text += inline.text.slice(from - start, Math.max(range.start, start) - start);
      // The words are written once, where the match begins.
      if (range.start >= start) text += replacement;
      from = Math.min(range.end, end);
    }
    text += inline.text.slice(from - start);
    if (text) replaced.push({ ...inline, text });
  }
  return replaced;
}
