import { answer, cells, type RuleCase } from '../edit.ts';

const TEXT = 'demarche.contexteLocal';
const PUBLIC = 'resumePublic.ou';

// Made-up numbers; the keys are right.
const NIRS = ['2 69 05 49 588 157 80', '269054958815780', '1 85 05 2A 006 084 35', '185052B03308428'];

const OTHER_NUMBERS = [
  'Téléphone : 02 61 91 00 27.',
  'SIRET 999 000 276 00017.',
  'Compte FR76 3000 6000 0112 3456 7890 189.',
  'Médicament 3400936404649.',
  'Code barres 9690549588157, référence 269054958815781.',
  'Population : 53 701 habitants sur 621,5 km².',
];

const nir = (name: string, words: string): RuleCase => ({
  rule: 'numero-securite-sociale',
  name,
  broken: [answer(TEXT, words)],
  field: TEXT,
  says: 'numéro de sécurité sociale est écrit ici',
  level: 'a_corriger',
  near: [answer(TEXT, OTHER_NUMBERS.join('\n\n'))],
});

const patient = (words: string, near: string): RuleCase => ({
  rule: 'donnee-patient',
  name: words,
  broken: [answer(TEXT, words)],
  field: TEXT,
  says: 'ôtez le nom',
  level: 'conseil',
  near: [answer(TEXT, near)],
});

export const personCases: readonly RuleCase[] = [
  ...NIRS.map((number) => nir(number, `Assurée ${number}, suivie depuis 2020.`)),
  {
    ...nir('13 chiffres groupés, sans clé', 'Assuré 1 85 05 78 006 084.'),
    says: 'ressemble à un numéro de sécurité sociale',
    level: 'conseil',
  },
  {
    ...nir('dans une cellule', ''),
    broken: [cells('acteurs.membres', 0, { adresse: NIRS[0] })],
    field: 'acteurs.membres',
  },
  patient(
    'Mme Durand est atteinte d’un cancer.',
    'Mme Durand, infirmière, accompagne les patients atteints d’un cancer.',
  ),
  patient('Le cas de M. Petit, patient diabétique.', 'Le cas d’un patient diabétique, vu par M. Petit.'),
  patient(
    'La patiente Mme Louise Morel sort demain.',
    'La patiente sort demain ; Mme Louise Morel, assistante, l’appelle.',
  ),
  patient(
    'Monsieur Leroy, hospitalisé en mars, est revenu.',
    'Monsieur Leroy, directeur de l’hôpital, est revenu en mars.',
  ),
  {
    rule: 'contact-prive',
    name: 'un portable dans le résumé public',
    broken: [answer(PUBLIC, 'Appelez le 06 39 98 40 07.')],
    field: PUBLIC,
    says: 'téléphone personnel',
    level: 'a_corriger',
    near: [answer(PUBLIC, 'Appelez le 02 61 91 00 27.')],
  },
  {
    rule: 'contact-prive',
    name: 'le fixe privé d’un membre',
    broken: [
      cells('acteurs.membres', 0, { telPrive: '02.61.91.00.99' }),
      answer(PUBLIC, 'Appelez le 02 61 91 00 99.'),
    ],
    field: PUBLIC,
    says: 'téléphone personnel',
    level: 'a_corriger',
    near: [
      cells('acteurs.membres', 0, { telPrive: '02.61.91.00.99' }),
      answer(PUBLIC, 'Appelez le 02 61 91 00 98.'),
    ],
  },
  {
    rule: 'contact-prive',
    name: 'une boîte personnelle',
    broken: [answer(PUBLIC, 'Écrivez à dr.martin@orange.fr.')],
    field: PUBLIC,
    says: 'dr.martin@orange.fr',
    level: 'a_corriger',
    // The same words stay allowed in the project itself.
    near: [answer(TEXT, 'Écrivez à dr.martin@orange.fr.')],
  },
];
