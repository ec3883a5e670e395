/** The fields of a *fiche action* by their place in its frame; those not named here come last, in plan order. */
export const FICHE = {
  mission: 'ficheAction.mission',
  priority: 'ficheAction.priorite',
  state: 'ficheAction.etat',
  pilots: 'ficheAction.pilote',
  public: 'ficheAction.public',
  places: 'ficheAction.territoire',
  budget: 'ficheAction.budget',
} as const;

/**
 * What follows the head, in order: the reader finds the same thing at the same place in each fiche. Fields named
 * together stand side by side, two by two, in panels.
 */
export const FICHE_PARTS: readonly (string | readonly string[])[] = [
  'ficheAction.constat',
  'ficheAction.objectifGeneral',
  ['ficheAction.objectifsSpecifiques', 'ficheAction.livrables'],
  'ficheAction.etapes',
  'ficheAction.indicateurs',
  'ficheAction.budget',
  'ficheAction.protocoles',
  'ficheAction.description',
  [
    'ficheAction.moyensHumains',
    'ficheAction.equipe',
    'ficheAction.partenaires',
    'ficheAction.freins',
    'ficheAction.existant',
    'ficheAction.moyensMateriels',
    'ficheAction.communication',
    'ficheAction.bilan',
  ],
];

/** Short words that open a part, where the plan's own are long. */
export const FICHE_LABELS: Readonly<Record<string, string>> = {
  'ficheAction.constat': 'Constat',
  'ficheAction.objectifGeneral': 'Objectif',
  'ficheAction.etapes': 'Étapes',
  'ficheAction.description': 'Déroulé',
  'ficheAction.moyensMateriels': 'Moyens matériels',
  'ficheAction.livrables': 'Livrables',
  'ficheAction.freins': 'Freins et leviers',
  'ficheAction.communication': 'Communication',
  'ficheAction.bilan': 'Bilan',
};

/**
 * Short tables said as a list, one line a row: the first column, then the others, each with words around it.
 * `Infirmiers : 2 × 30 h à 45 € = 2 700 €`.
 */
export const FICHE_LISTED: Readonly<Record<string, ListedColumns>> = {
  'ficheAction.equipe': {},
  'ficheAction.partenaires': { accord: { before: 'accord : ' } },
  'ficheAction.moyensHumains': {
    heures: { before: '\u00a0× ', after: '\u00a0h' },
    taux: { before: ' à ' },
    total: { before: ' = ' },
  },
};

/** By id of the column; `before` with the comma, when the words do not follow one. */
export type ListedColumns = Readonly<Record<string, { readonly before?: string; readonly after?: string }>>;
