import type { Block, Caption, DocumentSection } from './model.ts';
import { headingLevel } from './rich-blocks.ts';
import { runsText } from './runs.ts';

/**
 * Gives headings and captions their numbers, once every block is known. Captions of the same words are told
 * apart by the heading they stand under.
 */
export function numberSections(sections: readonly DocumentSection[]): DocumentSection[] {
  const headings = [0, 0, 0];
  let depth = 0;
  const captions = { Tableau: 0, Figure: 0 };
  const repeated = repeatedCaptions(sections);
  const numberCaption = (caption: Caption, above: string): Caption => {
    captions[caption.kind] += 1;
    const text = repeated.has(caption.text) ? `${caption.text}, ${above}` : caption.text;
    return { ...caption, text, number: captions[caption.kind] };
  };
  return sections.map((section) => {
    let above = section.title;
    const blocks = section.blocks.map((block): Block => {
      if (block.kind === 'heading') {
        // A text's own headings may skip levels; a document's may not, or screen readers lose their way.
        depth = Math.min(block.level, depth + 1);
        const level = headingLevel(depth);
        if (level <= 2) above = shortened(runsText(block.runs));
        return { ...block, level, ...(block.numbered ? { number: nextNumber(headings, level) } : {}) };
      }
      return 'caption' in block && block.caption
        ? { ...block, caption: numberCaption(block.caption, above) }
        : block;
    });
    return { ...section, blocks };
  });
}

function nextNumber(counters: number[], level: number): string {
  counters[level - 1] = (counters[level - 1] ?? 0) + 1;
  counters.fill(0, level);
  return counters.slice(0, level).join('.');
}

function repeatedCaptions(sections: readonly DocumentSection[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { text } of allCaptions(sections)) {
    if (seen.has(text)) twice.add(text);
    seen.add(text);
  }
  return twice;
}

/** Every caption of the document, in order. */
export function allCaptions(sections: readonly DocumentSection[]): Caption[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('caption' in block && block.caption ? [block.caption] : [])),
  );
}

// `Mission 1 — Améliorer l’accès aux soins (médecin traitant…)`: what is in brackets is too much for a caption.
function shortened(title: string): string {
  return title.replace(/\s*\([^)]*\)\s*$/, '').trim() || title;
}
