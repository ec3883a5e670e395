import { describe, expect, it } from 'vitest';
import { countingIds } from '../../../app/dossier/index.ts';
import { luhnHolds } from '../../../app/identifiers/index.ts';
import { indexPlan } from '../../../app/plan/index.ts';
import {
  buildRows,
  FULL_NAME,
  findHeader,
  type Grid,
  matchColumns,
  matchWarning,
  splitName,
} from '../../../app/tabular/index.ts';
import { loadSynonyms, resourcesFolder } from '../../../main/services/index.ts';
import { cpts } from '../../support/catalog.ts';

const synonyms = loadSynonyms(resourcesFolder(import.meta.dirname), cpts);
const fieldNamed = (id: string) => {
  const field = indexPlan(cpts).place(id)?.field;
  if (!field) throw new Error(id);
  return field;
};
const members = fieldNamed('acteurs.membres');
const structures = fieldNamed('acteurs.structuresMembres');

function rpps(body: string): string {
  return body + [...'0123456789'].find((digit) => luhnHolds(body + digit));
}

/** Reads a table as the import does when the person accepts every proposal. */
function read(grid: Grid, field = members, known = {}) {
  const header = findHeader(field, grid, synonyms);
  const matches = matchColumns({ plan: cpts, field, grid, header, synonyms, known });
  const targets = new Map(matches.flatMap(({ index, target }) => (target ? [[index, target]] : [])));
  const built = buildRows({ plan: cpts, field, grid, header, targets, synonyms, makeId: countingIds() });
  return { header, matches, ...built };
}

const LIST: Grid = [
  ['CPTS des Deux Vallées'],
  ['Liste au 12/03/2027'],
  [],
  ['NOM Prénom', 'Métier', 'N° RPPS', 'Ville', 'Mail', 'Portable', 'Adhésion', 'À jour', 'Remarques'],
  [
    'DUPONT-MARTIN Léa',
    'IDEL',
    rpps('1000000001'),
    'Yvré',
    'lea@exemple.fr',
    '612345678',
    '12/01/2027',
    'x',
    'ok',
  ],
  ['Dr LE GOFF Anne', 'médecin generaliste', rpps('1000000002'), 'Yvré', '', '', 'hier', 'oui', ''],
  ['', '', '', '', '', '', '', '', ''],
  ['Petit Jean', 'Acupuncteur', '12', 'Le Bourg', 'jean@exemple.fr', '', '2027', 'peut-être', 'vu en mars'],
];

describe('the members list of a team', () => {
  const { header, matches, rows, refused, lines, ownWords } = read(LIST);

  it('finds the titles under the name of the CPTS and the date', () => {
    expect(header).toBe(3);
  });
  it('knows the columns by the names teams give them', () => {
    expect(Object.fromEntries(matches.map(({ title, target }) => [title, target]))).toEqual({
      'NOM Prénom': FULL_NAME,
      Métier: 'profession',
      'N° RPPS': 'rpps',
      Ville: 'commune',
      Mail: 'courriel',
      Portable: 'telPrive',
      Adhésion: 'dateAdhesion',
      'À jour': 'cotisation',
      Remarques: undefined,
    });
  });
  it('reads words as the columns want them, and mends what spreadsheets break', () => {
    expect(rows[0]).toEqual({
      id: 'r1',
      nom: 'DUPONT-MARTIN',
      prenom: 'Léa',
      profession: 'infirmierLiberal',
      rpps: rpps('1000000001'),
      commune: 'Yvré',
      courriel: 'lea@exemple.fr',
      telPrive: '0612345678',
      dateAdhesion: '2027-01-12',
      cotisation: true,
    });
    expect(rows[1]).toMatchObject({ civilite: 'dr', nom: 'LE GOFF', profession: 'medecinGeneraliste' });
  });
  it('tells every cell it could not read, with the line of the file', () => {
    expect(refused.map(({ line, column, text }) => [line, column, text])).toEqual([
      [6, 'dateAdhesion', 'hier'],
      [8, 'cotisation', 'peut-être'],
    ]);
    expect(refused[0]?.message).toBe('« hier » n’est pas une date (05/03/2026, mars 2026 ou 2026).');
    expect(lines.get(rows[2]?.id ?? '')).toBe(8);
  });
  it('keeps a doubtful number and a profession out of the list as they are', () => {
    expect(rows[2]).toMatchObject({ rpps: '12', profession: 'Acupuncteur' });
    expect(ownWords).toEqual({ profession: ['Acupuncteur'] });
  });
});

describe('a table without titles', () => {
  it('is matched by what its columns hold', () => {
    const { header, matches } = read(
      [
        ['Marie', 'Durand', 'Sage-femme', 'm@exemple.fr', '0235000000', 'Yvré'],
        ['Paul', 'Petit', 'Kiné', 'p@exemple.fr', '0235000001', 'Le Bourg'],
      ],
      members,
      { commune: new Set(['yvre', 'le bourg']) },
    );
    expect(header).toBeUndefined();
    expect(matches.map(({ target, by }) => [target, by])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['profession', 'content'],
      ['courriel', 'content'],
      ['telPublic', 'content'],
      ['commune', 'content'],
    ]);
  });
});

describe('two columns of the file for one of the dossier', () => {
  it('are put together', () => {
    const field = members;
    const grid = [
      ['Nom', 'Adresse', 'Complément'],
      ['Durand', '12 rue du Bac', 'bâtiment B'],
    ];
    const targets = new Map([
      [0, 'nom'],
      [1, 'adresse'],
      [2, 'adresse'],
    ]);
    const built = buildRows({
      plan: cpts,
      field,
      grid,
      header: 0,
      targets,
      synonyms,
      makeId: countingIds(),
    });
    expect(built.rows).toEqual([{ id: 'r1', nom: 'Durand', adresse: '12 rue du Bac, bâtiment B' }]);
  });
});

describe('structures', () => {
  it('are matched with their official numbers', () => {
    const { matches } = read(
      [
        ['Raison sociale', 'Ville', 'FINESS', 'SIRET', 'Président'],
        ['MSP du Bourg', 'Le Bourg', '760000001', '', 'Mme Petit'],
      ],
      structures,
    );
    expect(matches.map(({ target }) => target)).toEqual(['nom', 'commune', 'finess', 'siret', undefined]);
  });
});

describe('any table of the plan', () => {
  it('is matched by its own labels', () => {
    const { matches, rows } = read(
      [
        ['Date', 'Objet', 'Nombre de participants'],
        ['12/01/2027', 'Première réunion', '14'],
      ],
      fieldNamed('demarche.reunions'),
    );
    expect(matches.filter(({ target }) => target).length).toBeGreaterThanOrEqual(2);
    expect(Object.values(rows[0] ?? {})).toContain('2027-01-12');
  });
});

describe('names in one cell', () => {
  it.each([
    ['DUPONT Marie', 'Nom', { nom: 'DUPONT', prenom: 'Marie' }],
    ['Marie DE LA TOUR', 'Membre', { nom: 'DE LA TOUR', prenom: 'Marie' }],
    ['Dupont, Marie-Anne', 'Identité', { nom: 'Dupont', prenom: 'Marie-Anne' }],
    ['Mme Dupont Marie', 'Nom Prénom', { civilite: 'Mme', nom: 'Dupont', prenom: 'Marie' }],
    ['Marie Dupont', 'Prénom Nom', { nom: 'Dupont', prenom: 'Marie' }],
    ['Dupont', 'Nom Prénom', { nom: 'Dupont' }],
  ])('« %s » under « %s »', (text, title, expected) => {
    expect(splitName(text, title)).toEqual(expected);
  });
});

describe('what to think of before importing', () => {
  const column = (id: string) => {
    const found = members.columns?.find((each) => each.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  it('is said of mobiles that would be printed', () => {
    expect(matchWarning(column('telPublic'), ['06 12 34 56 78'])).toMatch(/portable/);
    expect(matchWarning(column('telPrive'), ['06 12 34 56 78'])).toBeUndefined();
    expect(matchWarning(column('telPublic'), ['02 35 00 00 00'])).toBeUndefined();
  });
});
