import { type FicheLinks, LINK_KINDS, type Linkable, type LinkKind } from '../../app/links/index.ts';

/** How each kind of link is named: its list, one of them, several. */
export const LINK_WORDS: Readonly<
  Record<
    LinkKind,
    { readonly title: string; readonly one: string; readonly many: string; readonly help: string }
  >
> = {
  needs: {
    title: 'Besoins auxquels elle répond',
    one: 'besoin',
    many: 'besoins',
    help: 'Le titre de la fiche s’écrit dans le tableau des besoins priorisés.',
  },
  members: {
    title: 'Membres qui la font avancer',
    one: 'membre',
    many: 'membres',
    help: 'Ils rejoignent le groupe de travail de la fiche. Le pilote se change dans la fiche.',
  },
  indicators: {
    title: 'Indicateurs de mission qu’elle suit',
    one: 'indicateur',
    many: 'indicateurs',
    help: 'L’indicateur cite la fiche, et la fiche reprend l’indicateur, son départ et sa cible.',
  },
  lines: {
    title: 'Lignes du budget qui la paient',
    one: 'ligne de budget',
    many: 'lignes de budget',
    help: 'Le calcul de la ligne cite la fiche par son numéro.',
  },
};

/** The links there are. */
export function linked(links: readonly Linkable[]): readonly Linkable[] {
  return links.filter((each) => each.linked);
}

/** « 1 besoin · 5 membres · 4 indicateurs »; empty without any link. */
export function linkSummary(links: FicheLinks): string {
  return LINK_KINDS.flatMap((kind) => {
    const count = linked(links[kind]).length;
    const { one, many } = LINK_WORDS[kind];
    return count ? [`${count} ${count > 1 ? many : one}`] : [];
  }).join(' · ');
}
