import type { Block, ListBlock } from '../document/index.ts';
import { wordBlocks } from './blocks.ts';
import { paragraph } from './lean/index.ts';
import type { Place, WordBlock } from './place.ts';

const DEEPEST = 3;

/** A list: the first paragraph of an item carries its mark, what follows is set under it. */
export function listBlocks(list: ListBlock, place: Place): WordBlock[] {
  const depth = Math.min(place.depth + 1, DEEPEST);
  const suffix = depth > 1 ? String(depth) : '';
  const inner: Place = { ...place, depth };
  const numbering = list.ordered ? place.lists.next(depth - 1, list.start) : undefined;
  const style = markStyle(list, place, suffix);
  return list.items.flatMap((item) => {
    const [first, ...rest] = item;
    const lead = first?.kind === 'paragraph' ? first : undefined;
    const others: readonly Block[] = lead ? rest : item;
    const marked = paragraph(lead?.runs ?? [], {
      style,
      keepNext: place.keepNext,
      ...(numbering ? { numbering } : {}),
    });
    return [marked, ...wordBlocks(others, inner)];
  });
}

function markStyle(list: ListBlock, { cell, compact }: Place, suffix: string): string {
  if (cell !== undefined)
    return list.ordered || cell === 'Figure' ? `TableauTexte${cell}` : `TableauPuce${cell}`;
  if (compact) return `${list.ordered ? 'FicheNumero' : 'FichePuce'}${suffix}`;
  return `${list.ordered ? 'ListNumber' : 'ListBullet'}${suffix}`;
}
