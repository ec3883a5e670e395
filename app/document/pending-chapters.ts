import type { DocumentSection } from './model.ts';

/** Chapters where everything is still to be written take no page of their own: they stand under their neighbour. */
export function gatherPending(sections: readonly DocumentSection[]): DocumentSection[] {
  const gathered: DocumentSection[] = [];
  for (const section of sections) {
    const before = gathered.at(-1);
    const joins = before?.kind === 'chapter' && (isPending(section) || isPending(before));
    if (joins) gathered[gathered.length - 1] = joined(before, section);
    else gathered.push(section);
  }
  return gathered;
}

// The running title is that of the chapter with something to read.
function joined(before: DocumentSection, section: DocumentSection): DocumentSection {
  const main = isPending(before) ? section : before;
  return { ...main, blocks: [...before.blocks, ...section.blocks] };
}

function isPending({ kind, blocks }: DocumentSection): boolean {
  return kind === 'chapter' && blocks.every((block) => block.kind === 'heading' || block.kind === 'note');
}
