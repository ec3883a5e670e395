import { addRow, answer, cells, change, type RuleCase } from '../edit.ts';

const START = 'missionAccesSoins.demarrage';
const FORM = 'identite.formeJuridique';
const RELEVANCE = 'territoire.pertinence';
const NEIGHBOURS = 'territoire.cptsVoisines';

const inhabitants = (population: number) =>
  answer('territoire.communes', [{ commune: 'Gisors', codeInsee: '27284', population }]);

const setAside = (field: string) => change({ type: 'setNotApplicable', at: field, value: 'Sans objet ici.' });

export const legalCases: readonly RuleCase[] = [
  {
    rule: 'missions-socles',
    name: 'trois missions socles sur quatre',
    broken: [answer('missions.choisies', ['accesSoins', 'parcours', 'prevention'])],
    field: 'missions.choisies',
    says: 'Répondre aux crises sanitaires graves',
    level: 'bloquant',
    near: [answer('missions.choisies', ['accesSoins', 'parcours', 'prevention', 'crises'])],
  },
  {
    rule: 'delais-mission',
    name: 'un démarrage à sept mois',
    broken: [cells(START, 0, { moisApresSignature: 7 })],
    field: START,
    says: 'le délai est de 6 mois',
    level: 'a_corriger',
    near: [cells(START, 0, { moisApresSignature: 6 })],
  },
  {
    rule: 'delais-mission',
    name: 'un déploiement daté trop tard',
    broken: [cells(START, 3, { moisApresSignature: null, date: '2028-11-01' })],
    field: START,
    says: 'est déployée 19 mois',
    level: 'a_corriger',
    near: [cells(START, 3, { moisApresSignature: null, date: '2028-10-31' })],
  },
  {
    rule: 'dates-mission',
    name: 'la date et les mois ne s’accordent pas',
    broken: [cells(START, 1, { moisApresSignature: 9 })],
    field: START,
    says: 'tombe 5 mois après la signature',
    level: 'a_corriger',
    near: [cells(START, 1, { moisApresSignature: 6 })],
  },
  {
    rule: 'demarrage-simulation',
    name: 'la simulation part plus tôt que la mission',
    broken: [cells('budget.simulationAci', 1, { dateDemarrage: '2027-05-01' })],
    field: 'budget.simulationAci',
    says: 'dans la simulation',
    level: 'a_corriger',
    near: [cells('budget.simulationAci', 1, { dateDemarrage: '2027-07-15' })],
  },
  {
    rule: 'forme-association',
    name: 'droit local hors d’Alsace-Moselle',
    broken: [answer(FORM, 'associationDeDroitLocal')],
    field: FORM,
    says: 'droit local',
    level: 'a_corriger',
    near: [answer(FORM, 'associationDeDroitLocal'), answer('identite.departements', ['67'])],
  },
  {
    rule: 'forme-association',
    name: 'loi de 1901 dans le Haut-Rhin',
    broken: [answer('identite.departements', ['68'])],
    field: FORM,
    says: 'd’ordinaire de droit local',
    level: 'conseil',
    near: [answer('identite.departements', ['68', '70'])],
  },
  {
    rule: 'forme-association',
    name: 'pas encore constituée au dépôt',
    broken: [answer(FORM, 'enCoursDeConstitution')],
    field: FORM,
    says: 'en cours de constitution',
    level: 'conseil',
    near: [answer(FORM, 'enCoursDeConstitution'), answer('identite.typeDocument', 'lettreDIntention')],
  },
  {
    rule: 'motif-refus-ecarte',
    name: 'la pertinence mise de côté',
    broken: [answer(RELEVANCE, null), setAside(RELEVANCE)],
    field: RELEVANCE,
    says: 'ne peut pas être écartée',
    level: 'bloquant',
    near: [setAside(RELEVANCE)],
  },
  {
    rule: 'motif-refus-court',
    name: 'une pertinence en cinq mots',
    broken: [answer(RELEVANCE, 'Bassin de vie et de soins.')],
    field: RELEVANCE,
    says: 'tient en 6 mots',
    level: 'conseil',
    near: [answer(RELEVANCE, 'Bassin de vie. '.repeat(14))],
  },
  {
    rule: 'motif-refus-court',
    name: 'un objectif du PRS sans réponse',
    broken: [cells('territoire.prsObjectifs', 0, { reponse: null })],
    field: 'territoire.prsObjectifs',
    says: '1 objectif du PRS sans réponse',
    level: 'a_corriger',
    near: [addRow('territoire.prsObjectifs', { reponse: 'Une réponse sans objectif' })],
  },
  {
    rule: 'chevauchement',
    name: 'un voisin sans limite',
    broken: [cells(NEIGHBOURS, 0, { limite: null })],
    field: NEIGHBOURS,
    says: 'sans limite commune',
    level: 'conseil',
    near: [cells(NEIGHBOURS, 0, { limite: 'Sud' })],
  },
  {
    rule: 'chevauchement',
    name: 'un chevauchement sans accord joint',
    broken: [
      cells(NEIGHBOURS, 0, { cooperation: 'Chevauchement sur Bacqueville' }),
      answer('territoire.accordLimites', null),
    ],
    field: 'territoire.accordLimites',
    says: 'sans accord écrit joint',
    level: 'a_corriger',
    near: [
      cells(NEIGHBOURS, 0, { cooperation: 'Sans chevauchement' }),
      answer('territoire.accordLimites', null),
    ],
  },
  {
    rule: 'seuil-taille',
    name: 'à 5 % du seuil',
    broken: [inhabitants(38_000)],
    field: 'identite.tailleAci',
    says: '40 000',
    level: 'conseil',
    near: [inhabitants(37_999)],
  },
  {
    rule: 'population-minimale',
    name: 'moins de 20 000 habitants',
    broken: [inhabitants(19_999)],
    field: 'identite.populationTotale',
    says: '19 999 habitants',
    level: 'conseil',
    near: [inhabitants(20_000)],
  },
  {
    rule: 'interprofessionnel',
    name: 'une seule profession',
    broken: [
      answer('acteurs.membres', [
        { nom: 'A', profession: 'sageFemme' },
        { nom: 'B', profession: 'sageFemme' },
      ]),
    ],
    field: 'acteurs.membres',
    says: 'la même profession',
    level: 'a_corriger',
    near: [
      answer('acteurs.membres', [
        { nom: 'A', profession: 'sageFemme' },
        { nom: 'B', profession: 'orthophoniste' },
      ]),
    ],
  },
  {
    rule: 'indemnite-forfait',
    name: 'un forfait sans justificatif',
    broken: [cells('gouvernance.indemnites', 0, { base: 'forfait', justificatif: null })],
    field: 'gouvernance.indemnites',
    says: 'sans justificatif',
    level: 'conseil',
    near: [cells('gouvernance.indemnites', 0, { base: 'forfait' })],
  },
  {
    rule: 'part-variable-acquise',
    name: 'la part variable notée acquise',
    broken: [cells('budget.produits', 2, { acquis: 'acquis' })],
    field: 'budget.produits',
    says: 'dépend des indicateurs',
    level: 'conseil',
    near: [cells('budget.produits', 1, { acquis: 'acquis' })],
  },
  {
    rule: 'registre-sante',
    name: 'des données de santé sans base légale',
    broken: [
      addRow('systemeInformation.registreTraitements', {
        traitement: 'Suivi',
        sante: true,
        duree: '5 ans',
        mesures: 'Accès restreint',
      }),
    ],
    field: 'systemeInformation.registreTraitements',
    says: 'sans base légale',
    level: 'a_corriger',
    near: [addRow('systemeInformation.registreTraitements', { traitement: 'Annuaire', sante: false })],
  },
];
