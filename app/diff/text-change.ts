import type { Line } from './lines.ts';
import type { TextDetail } from './model.ts';
import { diffParagraphs, type ParagraphChange } from './paragraphs.ts';

/** Two texts side by side, without the paragraphs that did not change; undefined when a reader sees no change. */
export function textDetail(before: readonly Line[], after: readonly Line[]): TextDetail | undefined {
  const paragraphs = diffParagraphs(before, after);
  if (paragraphs.every(isSame)) return undefined;
  const told: TextDetail['paragraphs'][number][] = [];
  let skipped = 0;
  const tellSkipped = () => {
    if (skipped) told.push({ kind: 'skipped', count: skipped });
    skipped = 0;
  };
  for (const paragraph of paragraphs) {
    if (isSame(paragraph)) {
      // An empty line is nothing to count.
      if (paragraph.pieces.length) skipped += 1;
      continue;
    }
    tellSkipped();
    told.push(paragraph);
  }
  tellSkipped();
  return { type: 'text', paragraphs: told };
}

// An empty paragraph that came or went is no change to a reader.
function isSame({ kind, pieces }: ParagraphChange): boolean {
  return kind === 'same' || pieces.every(({ text }) => text.trim() === '');
}
