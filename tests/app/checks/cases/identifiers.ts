import { answer, cells, type RuleCase } from '../edit.ts';

const MEMBERS = 'acteurs.membres';
const NUMBERS = 'identite.rnaSiret';

const member = (name: string, rpps: string, says: string, near = '19900000209'): RuleCase => ({
  rule: 'rpps',
  name,
  broken: [cells(MEMBERS, 0, { rpps })],
  field: MEMBERS,
  says,
  level: 'conseil',
  near: [cells(MEMBERS, 0, { rpps: near })],
});

const numbers = (name: string, words: string, says: string, near: string): RuleCase => ({
  rule: 'siret-rna',
  name,
  broken: [answer(NUMBERS, words)],
  field: NUMBERS,
  says,
  level: 'conseil',
  near: [answer(NUMBERS, near)],
});

export const identifierCases: readonly RuleCase[] = [
  member('une clé fausse', '19900000208', 'La clé'),
  member('dix chiffres', '1990000020', 'compte 11 chiffres'),
  member('l’identifiant national', '819900000209', 'n’en fait pas partie', '199 0000 0209'),
  member('le numéro d’un autre', '19900000373', 'déjà celui de'),
  {
    rule: 'numeros-structures',
    name: 'un SIRET à la clé fausse',
    broken: [cells('acteurs.structuresMembres', 0, { siret: '73282932000075' })],
    field: 'acteurs.structuresMembres',
    says: 'La clé de ce numéro SIRET',
    level: 'conseil',
    near: [cells('acteurs.structuresMembres', 0, { siret: '732 829 320 00074', rna: 'W271000001' })],
  },
  {
    rule: 'finess',
    name: 'une clé fausse',
    broken: [answer('identite.finess', 'FINESS 270000010')],
    field: 'identite.finess',
    says: '270000010',
    level: 'conseil',
    near: [answer('identite.finess', 'Demandé le 2 novembre 2026 ; établissement 2A0000014')],
  },
  numbers('un SIRET faux', 'SIRET 999 000 276 00018', 'La clé de ce numéro SIRET', 'SIRET 999 000 276 00017'),
  numbers('un SIREN faux', 'SIREN 999 000 277', 'La clé de ce numéro SIREN', 'SIREN 999 000 276'),
  // A site of La Poste: its digits add up to a multiple of five.
  numbers('La Poste', 'SIRET 35600000009076', 'SIRET', 'SIRET 35600000009075'),
  numbers(
    'un RNA trop court',
    'RNA W27999',
    'RNA s’écrit W',
    'RNA W2D9990027 et registre du tribunal, volume 42, folio 17',
  ),
  {
    rule: 'rna-alsace-moselle',
    name: 'un RNA en droit local',
    broken: [answer('identite.formeJuridique', 'associationDeDroitLocal')],
    field: NUMBERS,
    says: 'registre du tribunal',
    level: 'conseil',
    near: [
      answer('identite.formeJuridique', 'associationDeDroitLocal'),
      answer(NUMBERS, 'Volume 42, folio 17'),
    ],
  },
  {
    rule: 'code-insee',
    name: 'un code postal à la place',
    broken: [cells('territoire.communes', 0, { codeInsee: '27000' })],
    field: 'territoire.communes',
    says: 'code postal',
    level: 'conseil',
    near: [cells('territoire.communes', 0, { codeInsee: '2A004' })],
  },
  {
    rule: 'code-insee',
    name: 'quatre caractères',
    broken: [cells('territoire.communes', 0, { codeInsee: '2701' })],
    field: 'territoire.communes',
    says: '2701',
    level: 'conseil',
    near: [cells('territoire.communes', 0, { codeInsee: '27284', codePostal: '27140' })],
  },
];
