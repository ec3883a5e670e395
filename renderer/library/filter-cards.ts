import type { Ars, DossierCard } from '../../app/contract.ts';
import { searchable } from '../../app/text/index.ts';

/** The dossiers whose title, structure or ARS hold every word of the query, accents and case forgiven. */
export function filterCards(
  cards: readonly DossierCard[],
  query: string,
  ars: readonly Ars[],
): readonly DossierCard[] {
  const words = searchable(query).split(' ').filter(Boolean);
  if (!words.length) return cards;
  const regions = new Map(ars.map(({ code, name }) => [code, name]));
  return cards.filter((card) => {
    const text = searchable(`${card.title} ${card.structure} ${regions.get(card.region ?? '') ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

/** Most recent first; the one to take up again is the last real dossier that can be opened. */
export function arrangeCards(cards: readonly DossierCard[]): {
  last: DossierCard | undefined;
  others: readonly DossierCard[];
} {
  // Dates in ISO form order as plain text does, without the rules of a language, which take a while to load.
  const sorted = [...cards].sort(
    (a, b) => Number(a.modifiedAt < b.modifiedAt) - Number(a.modifiedAt > b.modifiedAt),
  );
  const readable = sorted.filter(({ problem }) => problem === undefined);
  const last = readable.find(({ example }) => !example) ?? readable[0];
  return { last, others: sorted.filter((card) => card !== last) };
}
