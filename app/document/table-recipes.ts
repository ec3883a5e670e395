/** What a printed cell is made of: a column of the plan, with words around it, or several on one line. */
export type RecipePart = string | { readonly id: string; readonly before?: string; readonly after?: string };
export type RecipeLine = RecipePart | readonly RecipePart[];

/** A printed column: the first line is what it is about, the others are said more quietly. */
export interface RecipeColumn {
  readonly label: string;
  readonly lines: readonly [RecipeLine, ...RecipeLine[]];
  /** In points; when every column has one, the table is always shared out the same way. */
  readonly width?: number;
}

/** How a table of many columns is printed in few. Columns it does not name are added at the end, as they are. */
export interface Recipe {
  readonly columns: readonly RecipeColumn[];
  /** Columns of the plan that another one says already. */
  readonly said?: readonly string[];
  /** Rows are gathered under a shaded row that says this column. */
  readonly groupBy?: string;
  /** Also when most rows are alone in their group: tables of one family look alike. */
  readonly alwaysGroup?: boolean;
  /** Yearly amounts are added up on the shaded row. */
  readonly subtotals?: boolean;
  /** On a turned page, and there only. */
  readonly turned?: boolean;
  /** Smaller letters. */
  readonly dense?: boolean;
  /** Tables that look alike: a column stays while one of them fills it. */
  readonly family?: readonly string[];
}

const MISSIONS = ['AccesSoins', 'Parcours', 'Prevention', 'Crises', 'Qualite', 'Accompagnement'];

const MISSION_INDICATORS: Recipe = {
  groupBy: 'action',
  alwaysGroup: true,
  dense: true,
  family: MISSIONS.map((mission) => `mission${mission}.indicateurs`),
  columns: [
    {
      label: 'Indicateur',
      lines: ['indicateur', ['type', 'sens', 'unite'], { id: 'population', before: 'parmi : ' }],
      width: 116,
    },
    { label: 'Départ', lines: ['initial', 'anneeInitiale'], width: 38 },
    { label: 'Cible année 1', lines: ['cibleN1'], width: 38 },
    { label: 'Cible année 2', lines: ['cibleN2'], width: 38 },
    { label: 'Cible année 5', lines: ['cibleN5', { id: 'effectifCible', before: 'effectif : ' }], width: 54 },
    {
      label: 'Paliers et montant',
      lines: ['paliers', [{ id: 'montantMax', before: 'maximum ' }, 'part']],
      width: 98,
    },
    { label: 'Source et relevé', lines: ['source', ['frequence', 'referent']], width: 88 },
  ],
};

const MISSION_EVIDENCE: Recipe = {
  groupBy: 'action',
  alwaysGroup: true,
  columns: [
    { label: 'Livrable', lines: ['livrable'] },
    { label: 'Fourni le', lines: ['fourni'] },
    { label: 'Fichier', lines: ['fichier'] },
  ],
};

/** By field. */
const RECIPES: Readonly<Record<string, Recipe>> = {
  'territoire.communes': {
    groupBy: 'sousTerritoire',
    dense: true,
    said: ['part', 'habitantsRetenus'],
    columns: [
      { label: 'Commune', lines: ['commune', ['compte', 'partieRetenue']] },
      { label: 'Insee', lines: ['codeInsee'] },
      { label: 'Code postal', lines: ['codePostal'] },
      { label: 'Intercommunalité', lines: ['epci'] },
      { label: 'Population municipale', lines: ['population'] },
      { label: 'Zonage médecin', lines: ['zonageMg'] },
      { label: 'Quartier prioritaire', lines: ['qpv'] },
    ],
  },
  'offre.professionnels': {
    dense: true,
    columns: [
      { label: 'Profession', lines: ['profession'], width: 84 },
      { label: 'Effectif', lines: ['effectif'], width: 37 },
      { label: 'Équiv. temps plein', lines: ['etp'], width: 37 },
      { label: 'Libé­raux', lines: ['liberaux'], width: 36 },
      { label: 'Sala­riés', lines: ['salaries'], width: 36 },
      { label: 'Densité CPTS', lines: ['densiteCpts'], width: 40 },
      { label: 'Densité départe­ment', lines: ['densiteDep'], width: 43 },
      { label: 'Densité région', lines: ['densiteReg'], width: 40 },
      { label: 'Densité France', lines: ['densiteFr'], width: 40 },
      { label: '60 ans et plus', lines: ['plus60'], width: 36 },
      { label: 'Adhé­rents', lines: ['adherents'], width: 41 },
    ],
  },
  'acteurs.membres': {
    turned: true,
    dense: true,
    columns: [
      { label: 'Membre', lines: [['civilite', 'prenom', 'nom']], width: 86 },
      { label: 'Profession, exercice', lines: ['profession', 'mode'], width: 88 },
      { label: 'N° RPPS', lines: ['rpps'], width: 58 },
      { label: 'Structure, adresse', lines: ['structure', 'adresse', 'commune'], width: 122 },
      { label: 'MSSanté, courriel, téléphone', lines: ['mssante', 'courriel', 'telPublic'], width: 142 },
      { label: 'Collège, fonction', lines: ['college', 'fonction'], width: 96 },
      {
        label: 'Adhésion',
        lines: ['dateAdhesion', { id: 'cotisation', before: 'cotisation : ' }],
        width: 60,
      },
      { label: 'Signature', lines: ['signature'], width: 76 },
    ],
  },
  'acteurs.structuresMembres': {
    dense: true,
    columns: [
      { label: 'Structure', lines: ['nom', ['type', 'commune']] },
      { label: 'Représentée par', lines: ['representant'] },
      { label: 'Collège, vote', lines: ['college', 'voix'] },
      {
        label: 'Numéros',
        lines: [
          { id: 'finess', before: 'FINESS ' },
          { id: 'siret', before: 'SIRET ' },
          { id: 'rna', before: 'RNA ' },
        ],
      },
      { label: 'Signature', lines: ['signature'] },
    ],
  },
  ...Object.fromEntries(
    MISSIONS.flatMap((mission) => [
      [`mission${mission}.indicateurs`, MISSION_INDICATORS],
      [`mission${mission}.livrables`, MISSION_EVIDENCE],
    ]),
  ),
  'ficheAction.etapes': {
    dense: true,
    columns: [
      { label: 'Étape', lines: ['etape'], width: 198 },
      { label: 'Dates', lines: [['debut', { id: 'fin', before: '–\u00a0' }]], width: 84 },
      { label: 'Responsable', lines: ['responsable'], width: 88 },
      { label: 'Livrable', lines: ['livrable'], width: 98 },
      { label: 'État', lines: ['etat'], width: 42 },
    ],
  },
  'ficheAction.indicateurs': {
    dense: true,
    columns: [
      { label: 'Indicateur', lines: [['indicateur', { id: 'type', before: '(', after: ')' }]], width: 190 },
      { label: 'Départ', lines: ['initial'], width: 39 },
      { label: 'Cible', lines: ['cible'], width: 36 },
      { label: 'Échéance', lines: ['echeance'], width: 54 },
      { label: 'Montant', lines: ['montant'], width: 46 },
      {
        label: 'Source, responsable',
        lines: [['recueil', { id: 'responsable', before: '·\u00a0' }]],
        width: 145,
      },
    ],
  },
  'ficheAction.protocoles': {
    columns: [
      { label: 'Protocole', lines: [['intitule', { id: 'nature', before: '(', after: ')' }]], width: 290 },
      { label: 'Délégants', lines: ['delegants'], width: 50 },
      { label: 'Délégués', lines: ['delegues'], width: 46 },
      { label: 'Début', lines: ['debut'], width: 50 },
      { label: 'Patients inclus', lines: ['patients'], width: 74 },
    ],
  },
  'ficheAction.budget': {
    columns: [
      { label: 'Poste', lines: [['poste', { id: 'compte', before: '(compte\u00a0', after: ')' }]] },
      { label: 'Année 1', lines: ['n1'] },
      { label: 'Année 2', lines: ['n2'] },
      { label: 'Année 3', lines: ['n3'] },
      { label: 'Financeur', lines: ['financeur'] },
    ],
  },
  'systemeInformation.services': {
    dense: true,
    columns: [
      { label: 'Service', lines: ['service', ['solution', 'editeur']] },
      { label: 'Usage', lines: ['usage'] },
      { label: 'Coût annuel', lines: ['cout'] },
      { label: 'Hébergeur certifié (HDS)', lines: ['hds'] },
      { label: 'Pro Santé Connect', lines: ['psc'] },
      { label: 'Calendrier', lines: ['calendrier'] },
    ],
  },
  'systemeInformation.registreTraitements': {
    dense: true,
    columns: [
      { label: 'Traitement, finalité', lines: ['traitement', 'finalite'] },
      { label: 'Données', lines: ['donnees', { id: 'sante', before: 'données de santé : ' }] },
      { label: 'Base légale, durée', lines: ['base', 'duree'] },
      { label: 'Destinataires', lines: ['destinataires'] },
      { label: 'Sécurité', lines: ['mesures'] },
    ],
  },
  'budget.charges': {
    groupBy: 'mission',
    subtotals: true,
    dense: true,
    columns: [
      { label: 'Compte', lines: ['compte'] },
      { label: 'Libellé, calcul', lines: ['libelle', 'hypothese'] },
      { label: 'Année 1', lines: ['n1'] },
      { label: 'Année 2', lines: ['n2'] },
      { label: 'Année 3', lines: ['n3'] },
    ],
  },
};

/** The printed form of a field's table, when it has one of its own. */
export function recipeOf(field: string): Recipe | undefined {
  return RECIPES[field];
}
