/** The fields of a *fiche action* by their place in its frame; those not named here come last, in plan order. */
export const FICHE = {
  mission: 'ficheAction.mission',
  priority: 'ficheAction.priorite',
  state: 'ficheAction.etat',
  pilots: 'ficheAction.pilote',
  budget: 'ficheAction.budget',
} as const;

/** Full lines of the head, under its four cells. */
export const FICHE_HEAD_LINES: readonly string[] = ['ficheAction.public', 'ficheAction.territoire'];

/** What follows the head, in order: the reader finds the same thing at the same place in each fiche. */
export const FICHE_ORDER: readonly string[] = [
  'ficheAction.constat',
  'ficheAction.objectifGeneral',
  'ficheAction.objectifsSpecifiques',
  'ficheAction.etapes',
  'ficheAction.indicateurs',
  'ficheAction.livrables',
  'ficheAction.budget',
  'ficheAction.moyensHumains',
  'ficheAction.equipe',
  'ficheAction.partenaires',
  'ficheAction.moyensMateriels',
  'ficheAction.protocoles',
  'ficheAction.description',
  'ficheAction.existant',
  'ficheAction.freins',
  'ficheAction.communication',
  'ficheAction.bilan',
];

/** Short words that open a paragraph, where the plan's own are long. */
export const FICHE_LABELS: Readonly<Record<string, string>> = {
  'ficheAction.constat': 'Constat',
  'ficheAction.objectifGeneral': 'Objectif',
  'ficheAction.etapes': 'Étapes',
  'ficheAction.livrables': 'Livrables',
  'ficheAction.freins': 'Freins et leviers',
  'ficheAction.communication': 'Communication',
  'ficheAction.bilan': 'Bilan',
};

/** Short tables and lists said in one paragraph. */
export const FICHE_INLINE: ReadonlySet<string> = new Set([
  'ficheAction.equipe',
  'ficheAction.partenaires',
  'ficheAction.livrables',
]);
