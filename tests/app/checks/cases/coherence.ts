import { addRow, answer, cells, ofFiche, type RuleCase, removeRow } from '../edit.ts';

const INDICATORS = 'missionAccesSoins.indicateurs';
const SHARE = { indicateur: 'Taux de dépistage', unite: 'pourcentage', effectifCible: null };
const SUITE = 'demarche.contexteLocal';
const NO_DOCTOR = 'population.sansMedecinTraitant';
const AGEING = 'population.vieillissement';

const tableText = (value: string) =>
  `| Indicateur | Année | CPTS |\n|---|---|---|\n| Mortalité générale | 2018-2022 | ${value} |`;

export const coherenceCases: readonly RuleCase[] = [
  {
    rule: 'depart-variation-cible',
    name: 'la variation à côté de la cible',
    broken: [
      cells(ofFiche(0, 'ficheAction.indicateurs'), 3, {
        initial: null,
        cible: '68 811 (+700 par rapport à 66 111)',
      }),
    ],
    field: 'ficheAction.indicateurs',
    says: '66 111 + 700',
    level: 'a_corriger',
    near: [
      cells(ofFiche(0, 'ficheAction.indicateurs'), 3, {
        initial: null,
        cible: '66 811 (+700 par rapport à 66 111)',
      }),
    ],
  },
  {
    rule: 'depart-variation-cible',
    name: 'la valeur de départ dans sa colonne, en moins',
    broken: [
      cells(INDICATORS, 3, {
        initial: '4 331',
        sens: null,
        cibleN1: null,
        cibleN2: null,
        cibleN5: '1 431 (−3 000)',
      }),
    ],
    field: INDICATORS,
    says: 'et non 1 431',
    level: 'a_corriger',
    near: [
      cells(INDICATORS, 3, {
        initial: '4 331',
        sens: null,
        cibleN1: null,
        cibleN2: null,
        cibleN5: '1 331 (−3 000)',
      }),
    ],
  },
  {
    rule: 'depart-variation-cible',
    name: 'des personnes à côté d’un pourcentage ne se comparent pas',
    broken: [
      cells(INDICATORS, 3, {
        initial: '60 %',
        sens: null,
        cibleN1: null,
        cibleN2: null,
        cibleN5: '69 % (+8 points)',
      }),
    ],
    field: INDICATORS,
    says: '68',
    level: 'a_corriger',
    near: [
      cells(INDICATORS, 3, {
        initial: '62,89 %',
        sens: null,
        cibleN1: null,
        cibleN2: null,
        cibleN5: '69 % (+1 075)',
      }),
    ],
  },
  {
    rule: 'variation-texte',
    name: 'une phrase fausse',
    broken: [answer(SUITE, 'Nous visons 68 811 patients, soit +700 par rapport à 66 111.')],
    field: SUITE,
    says: 'et non 68 811',
    level: 'a_corriger',
    near: [answer(SUITE, 'Nous visons 66 811 patients, soit +700 par rapport à 66 111.')],
  },
  {
    rule: 'sens-cible',
    name: 'une baisse voulue qui monte',
    broken: [cells(INDICATORS, 0, { cibleN2: '600' })],
    field: INDICATORS,
    says: 'doit diminuer',
    level: 'a_corriger',
    near: [cells(INDICATORS, 0, { cibleN2: '570' })],
  },
  {
    rule: 'pourcentage-effectif',
    name: 'effectif et part se contredisent',
    broken: [cells(NO_DOCTOR, 0, { effectif: 7_150 })],
    field: NO_DOCTOR,
    says: '17,3',
    level: 'a_corriger',
    near: [cells(NO_DOCTOR, 0, { effectif: 6_140 })],
  },
  {
    rule: 'part-texte',
    name: 'une part fausse dans une phrase',
    broken: [
      answer(
        SUITE,
        '570 patients de 17 ans et plus n’ont pas de médecin traitant, soit 6,1 % des 11 180 patients.',
      ),
    ],
    field: SUITE,
    says: '5,1',
    level: 'a_corriger',
    near: [
      answer(
        SUITE,
        '570 patients de 17 ans et plus n’ont pas de médecin traitant, soit 5,1 % des 11 180 patients.',
      ),
    ],
  },
  {
    rule: 'deux-valeurs',
    name: 'le même indicateur dans deux tableaux',
    broken: [
      addRow('population.precarite', {
        indicateur: 'Retraités (%)',
        valeurReg: 31,
        annee: '2022',
        source: 'Insee',
        perimetre: '15 ans et plus, sauf mention',
      }),
    ],
    field: 'population.precarite',
    says: 'a deux valeurs : 30 et 31',
    level: 'a_corriger',
    near: [
      addRow('population.precarite', {
        indicateur: 'Retraités (%)',
        valeurReg: 31,
        annee: '2023',
        source: 'Insee',
        perimetre: '15 ans et plus, sauf mention',
      }),
      addRow('population.precarite', {
        indicateur: 'Retraités (%)',
        valeurReg: 31,
        annee: '2022',
        source: 'Insee',
        perimetre: 'Population totale',
      }),
      addRow('population.precarite', {
        indicateur: 'Retraités (%)',
        valeurCpts: 26.34,
        annee: '2022',
        source: 'Insee',
        perimetre: '15 ans et plus, sauf mention',
      }),
    ],
  },
  {
    rule: 'deux-valeurs',
    name: 'un tableau du diagnostic et un tableau dans un texte',
    broken: [answer(SUITE, tableText('921'))],
    field: SUITE,
    says: '912 et 921',
    level: 'a_corriger',
    near: [answer(SUITE, tableText('912'))],
  },
  {
    rule: 'indicateur-repete',
    name: 'la fiche vise autre chose que la mission',
    broken: [cells(ofFiche(0, 'ficheAction.indicateurs'), 0, { cible: '310' })],
    field: 'ficheAction.indicateurs',
    says: 'cible 310 dans la fiche',
    level: 'a_corriger',
    near: [cells(ofFiche(0, 'ficheAction.indicateurs'), 0, { cible: '150' })],
  },
  {
    rule: 'indicateur-repete',
    name: 'deux montants',
    broken: [cells(ofFiche(0, 'ficheAction.indicateurs'), 0, { montant: 8_000 })],
    field: 'ficheAction.indicateurs',
    says: '8 000 € dans la fiche',
    level: 'a_corriger',
    near: [cells(ofFiche(0, 'ficheAction.indicateurs'), 0, { montant: null })],
  },
  {
    rule: 'population-reference',
    name: '41,2 % de qui ? (F4)',
    broken: [
      addRow(AGEING, {
        indicateur: '75 ans et plus vivant seuls',
        valeurCpts: 41.2,
        valeurReg: 39.6,
        annee: '2022',
        source: 'Insee',
      }),
    ],
    field: AGEING,
    says: 'De qui est-ce la part',
    level: 'a_corriger',
    near: [
      addRow(AGEING, {
        indicateur: '75 ans et plus vivant seuls (% des 75 ans et plus)',
        valeurCpts: 41.2,
        annee: '2022',
        source: 'Insee',
      }),
      addRow(AGEING, {
        indicateur: 'Indice de dépendance',
        valeurCpts: 41.2,
        annee: '2022',
        source: 'Insee',
      }),
    ],
  },
  {
    rule: 'chiffre-sans-source',
    name: 'une année manque',
    broken: [cells(AGEING, 0, { annee: null })],
    field: AGEING,
    says: '1 ligne sans année',
    level: 'a_corriger',
    near: [
      cells(AGEING, 0, { annee: null }),
      (dossier) => ({
        ...dossier,
        citations: { ...dossier.citations, [AGEING]: { source: 'Insee', year: '2022' } },
      }),
    ],
  },
  {
    rule: 'annee-chiffre',
    name: 'une année à venir',
    broken: [cells(AGEING, 0, { annee: '2062' })],
    field: AGEING,
    says: '2062',
    level: 'a_corriger',
    near: [cells(AGEING, 0, { annee: '2026' })],
  },
  {
    rule: 'annee-chiffre',
    name: 'un vieux chiffre',
    broken: [cells(AGEING, 0, { annee: '2012-2017' })],
    field: AGEING,
    says: 'plus de 8 ans',
    level: 'conseil',
    near: [cells(AGEING, 0, { annee: '2012-2018' })],
  },
  {
    rule: 'valeur-impossible',
    name: 'une part de 780 %',
    broken: [cells('territoire.flux', 0, { part: 780 })],
    field: 'territoire.flux',
    says: 'n’est pas possible',
    level: 'a_corriger',
    near: [cells('territoire.flux', 0, { part: 100 })],
  },
  {
    rule: 'indicateur-mesurable',
    name: 'sans cible',
    broken: [cells(INDICATORS, 0, { cibleN1: null, cibleN2: null, cibleN5: null })],
    field: INDICATORS,
    says: 'sans cible',
    level: 'a_corriger',
    near: [cells(INDICATORS, 0, { cibleN1: null, cibleN5: null })],
  },
  {
    rule: 'indicateur-mesurable',
    name: 'un départ sans année',
    broken: [cells(INDICATORS, 0, { anneeInitiale: null })],
    field: INDICATORS,
    says: 'pas d’année',
    level: 'conseil',
    near: [
      cells(INDICATORS, 0, { initial: null, anneeInitiale: null }),
      removeRow('missionAccesSoins.livrables', 0),
    ],
  },
  {
    rule: 'indicateur-mesurable',
    name: 'un pourcentage sans population de référence',
    broken: [cells(INDICATORS, 0, { ...SHARE, population: null })],
    field: INDICATORS,
    says: 'sans population de référence',
    level: 'conseil',
    near: [
      cells(INDICATORS, 0, { ...SHARE, population: 'femmes de 50 à 74 ans' }),
      cells(INDICATORS, 0, { ...SHARE, population: null, indicateur: 'Femmes de 50 à 74 ans à jour' }),
    ],
  },
  {
    rule: 'dates-inversees',
    name: 'une étape qui finit avant de commencer',
    broken: [cells(ofFiche(0, 'ficheAction.etapes'), 0, { debut: '2027-01', fin: '2026-12' })],
    field: 'ficheAction.etapes',
    says: 'avant de commencer',
    level: 'a_corriger',
    near: [cells(ofFiche(0, 'ficheAction.etapes'), 0, { debut: '2026-12-15', fin: '2026-12' })],
  },
];
