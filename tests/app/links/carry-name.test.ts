import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../app/computed/index.ts';
import {
  applyChanges,
  type Dossier,
  isRichText,
  newDossier,
  type Row,
  richTextFromPlain,
} from '../../../app/dossier/index.ts';
import { carryName, memberFiches } from '../../../app/links/index.ts';
import { cpts } from '../../support/catalog.ts';
import { exampleDossier } from '../../support/example-dossier.ts';

const MEMBERS = 'acteurs.membres';
const STRUCTURES = 'acteurs.structuresMembres';
const ANNE: Row = { id: 'm1', civilite: 'dr', prenom: 'Anne', nom: 'Le Gall' };
const ZOE: Row = { id: 'm2', civilite: 'mme', prenom: 'Zoé', nom: 'Marin' };

/** A dossier of these people whose first one now bears another name, and one milestone for each text. */
function renamed(
  former: Row,
  cells: Partial<Row>,
  others: readonly Row[],
  texts: readonly string[],
): Dossier {
  const dossier = newDossier(cpts, { name: 'CPTS d’essai' });
  const answers = {
    ...dossier.answers,
    [MEMBERS]: [{ ...former, ...cells } as Row, ...others],
    'calendrier.jalons': texts.map((responsable, index) => ({ id: `j${index}`, responsable })),
  };
  return { ...dossier, answers };
}

/** What each milestone says once the name is carried. */
function carried(
  former: Row,
  cells: Partial<Row>,
  others: readonly Row[],
  texts: readonly string[],
): unknown[] {
  const dossier = renamed(former, cells, others, texts);
  const changes = carryName(cpts, dossier, MEMBERS, former)?.changes ?? [];
  return rowsOf(applyChanges(dossier, changes).dossier, 'calendrier.jalons').map((row) => row.responsable);
}

describe('the new name of a member', () => {
  it('takes the place of the former one in every way of writing it, with its title', () => {
    const written = {
      'Dr Anne Le Gall': 'Dr Anne Morvan',
      'Dr\u00a0anne le\u00a0gall, médecin': 'Dr\u00a0Anne Morvan, médecin',
      'Le Gall Anne': 'Morvan Anne',
      'LE GALL, Anne': 'MORVAN, Anne',
      'Zoé Marin et Anne LE GALL (MSP)': 'Zoé Marin et Anne MORVAN (MSP)',
      'Dr A. Le Gall': 'Dr A. Morvan',
      'le choix d’Anne Le Gall': 'le choix d’Anne Morvan',
      'Anne Le Gall\nZoé Marin': 'Anne Morvan\nZoé Marin',
      'Anne Le Gall – anne.le.gall@exemple.fr': 'Anne Morvan – anne.le.gall@exemple.fr',
    };
    expect(carried(ANNE, { nom: 'Morvan' }, [ZOE], Object.keys(written))).toEqual(Object.values(written));
  });

  it('leaves alone a longer name that holds it, and any other person', () => {
    const texts = [
      'Anne Le Gall-Marin',
      'Anne Le Gall Marin',
      'Anne Le Gall de Kerdrel',
      'Marie Anne Le Gall',
      'Marie-Anne Le Gall',
      'P. Anne Le Gall',
      'Dr Le Gall',
      'Le Gall Anne-Marie',
      'Anne Le Galloudec',
      'B. Le Gall',
      'Zoé Marin',
    ];
    expect(carried(ANNE, { nom: 'Morvan' }, [ZOE], texts)).toEqual(texts);
  });

  it('is not carried when two members bear the former name, or another one bears the new name', () => {
    const texts = ['Anne Le Gall', 'Anne Marin'];
    const twin = { id: 'm3', nom: 'LE GALL', prenom: 'ANNE' };
    const swapped = { id: 'm3', nom: 'Anne', prenom: 'Le Gall' };
    expect(carried(ANNE, { nom: 'Morvan' }, [twin], texts)).toEqual(texts);
    expect(carried(ANNE, { nom: 'Morvan' }, [swapped], texts)).toEqual(texts);
    expect(carried(ANNE, { nom: 'Marin' }, [{ id: 'm3', nom: 'Marin', prenom: 'Anne' }], texts)).toEqual(
      texts,
    );
  });

  it('leaves initials that may be another member’s, and carries the full name all the same', () => {
    const texts = ['A. Le Gall', 'Anne Le Gall'];
    const brother = { id: 'm3', nom: 'Le Gall', prenom: 'Alban' };
    const unknown = { id: 'm3', nom: 'Le Gall' };
    expect(carried(ANNE, { nom: 'Morvan' }, [brother], texts)).toEqual(['A. Le Gall', 'Anne Morvan']);
    expect(carried(ANNE, { nom: 'Morvan' }, [unknown], texts)).toEqual(['A. Le Gall', 'Anne Morvan']);
    const both = { nom: 'Morvan', prenom: 'Jean-Paul' };
    expect(carried(ANNE, both, [], texts)).toEqual(['J.-P. Morvan', 'Jean-Paul Morvan']);
  });

  it('waits for the whole name: not while a part is missing, first written, or the same', () => {
    const texts = ['Anne Le Gall', 'Le Gall', 'Anne'];
    const dossier = (cells: Partial<Row>) => renamed(ANNE, cells, [ZOE], texts);
    for (const cells of [{ nom: '' }, { prenom: '' }, { nom: ' ', prenom: ' ' }, {}])
      expect(carryName(cpts, dossier(cells), MEMBERS, ANNE)).toBeUndefined();
    expect(carryName(cpts, dossier({}), MEMBERS, { id: 'm1' })).toBeUndefined();
    expect(carryName(cpts, dossier({}), MEMBERS, { id: 'm1', nom: 'Le Gall' })).toBeUndefined();
    expect(carryName(cpts, dossier({}), MEMBERS, { id: 'partie', nom: 'Le Gall' })).toBeUndefined();
    expect(carryName(cpts, dossier({}), 'calendrier.jalons', { id: 'j0', responsable: 'X' })).toBeUndefined();
  });

  it('without a first name, is carried into the cells that say nothing else, unless two share the name', () => {
    const alone = { id: 'm1', nom: 'Le Gall' };
    const texts = ['Dr Le Gall', 'Le Gall', 'Paul Le Gall', 'Le Gall, Paul'];
    expect(carried(alone, { nom: 'Le Goff' }, [ZOE], texts)).toEqual([
      'Dr Le Goff',
      'Le Goff',
      'Paul Le Gall',
      'Le Gall, Paul',
    ]);
    expect(carried(alone, { nom: 'Le Goff' }, [{ ...ANNE, id: 'm3' }], texts)).toEqual(texts);
  });

  it('with accents mended, mends those of the cells, and keeps their capitals', () => {
    const former = { id: 'm1', prenom: 'Helene', nom: 'LEVEQUE' };
    const texts = ['Helene LEVEQUE', 'Dr Helene Leveque', 'Hélène Lévêque'];
    expect(carried(former, { prenom: 'Hélène', nom: 'LÉVÊQUE' }, [], texts)).toEqual([
      'Hélène LÉVÊQUE',
      'Dr Hélène Lévêque',
      'Hélène Lévêque',
    ]);
  });

  it('reaches fiches, boards, structures and signatures of the example; written texts are only counted', () => {
    const { dossier: example } = exampleDossier();
    const rows = rowsOf(example, MEMBERS);
    const former = rows.find(({ nom }) => nom === 'Levasseur') as Row;
    const dossier: Dossier = {
      ...example,
      answers: {
        ...example.answers,
        [MEMBERS]: rows.map((row) => (row === former ? { ...row, nom: 'Levasseur-Roy' } : row)),
        'demarche.historique': richTextFromPlain('Hélène Levasseur a réuni les soignants.'),
      },
    };
    const { changes = [], texts } = carryName(cpts, dossier, MEMBERS, former) ?? {};
    const done = applyChanges(dossier, changes).dossier;
    expect(JSON.stringify(shortAnswers(done))).not.toMatch(/Hélène Levasseur(?!-Roy)/);
    expect(done.answers['identite.presidence']).toMatch(
      /^Dr\s+Hélène Levasseur-Roy, médecin.*helene\.levasseur@/,
    );
    expect(rowsOf(done, 'gouvernance.bureau')[0]?.nom).toMatch(/^Dr\s+Hélène Levasseur-Roy$/);
    expect(rowsOf(done, MEMBERS)[0]?.signature).toMatchObject({
      name: 'Dr\u00a0Hélène Levasseur-Roy',
      date: '2026-10-14',
    });
    const fiches = (state: Dossier) =>
      memberFiches(state)
        .get(former.id)
        ?.map(({ fiche }) => fiche.item.id);
    expect(fiches(done)).toEqual(fiches(example));
    expect(fiches(done)?.length).toBeGreaterThan(1);
    expect(texts).toBe(3);
    expect(done.answers['demarche.historique']).toBe(dossier.answers['demarche.historique']);
  });
});

describe('the new name of a structure', () => {
  const former = { id: 's1', nom: 'MSP du Plateau' };
  const dossier = (nom: string, answers: Dossier['answers']): Dossier => ({
    ...newDossier(cpts, { name: 'CPTS d’essai' }),
    answers: {
      [STRUCTURES]: [
        { ...former, nom },
        { id: 's2', nom: 'EHPAD Les Tilleuls' },
      ],
      ...answers,
    },
  });

  it('is carried where members and partners cite it, not into another structure’s name', () => {
    const before = dossier('MSP des Hauts', {
      [MEMBERS]: [
        { ...ANNE, structure: 'MSP du Plateau', fonction: 'Représente la MSP du Plateau' },
        { ...ZOE, structure: 'MSP du Plateau Nord' },
      ],
      'lettreIntention.acteurs': [
        { id: 'a1', acteur: 'EHPAD Les Tilleuls et MSP du Plateau', engagement: 'La MSP du Plateau de Caux' },
      ],
      'offre.structuresCoordonnees': [{ id: 'o1', nom: 'MSP du Plateau (ouverte en 2021)' }],
    });
    const changes = carryName(cpts, before, STRUCTURES, former)?.changes ?? [];
    const done = applyChanges(before, changes).dossier;
    expect(rowsOf(done, MEMBERS)).toMatchObject([
      { structure: 'MSP des Hauts', fonction: 'Représente la MSP des Hauts' },
      { structure: 'MSP du Plateau Nord' },
    ]);
    expect(rowsOf(done, 'lettreIntention.acteurs')).toMatchObject([
      { acteur: 'EHPAD Les Tilleuls et MSP des Hauts', engagement: 'La MSP du Plateau de Caux' },
    ]);
    expect(rowsOf(done, 'offre.structuresCoordonnees')).toMatchObject([
      { nom: 'MSP des Hauts (ouverte en 2021)' },
    ]);
    expect(rowsOf(done, STRUCTURES)).toEqual(rowsOf(before, STRUCTURES));
  });

  it('longer than the former one, is not written twice where it stands already', () => {
    const before = dossier('MSP du Plateau (site d’Étrépagny)', {
      [MEMBERS]: [
        { ...ANNE, structure: 'MSP du Plateau' },
        { ...ZOE, structure: 'MSP du Plateau (site d’Étrépagny)' },
      ],
    });
    const changes = carryName(cpts, before, STRUCTURES, former)?.changes;
    expect(changes).toMatchObject([{ rowId: 'm1', value: 'MSP du Plateau (site d’Étrépagny)' }]);
  });

  it('of one word is not carried: it may be any of its kind', () => {
    const named = { id: 's1', nom: 'EHPAD' };
    const before = dossier('EHPAD Les Saules', {
      'offre.medicosocial': [{ id: 'o1', nom: 'EHPAD', type: 'EHPAD' }],
    });
    expect(carryName(cpts, before, STRUCTURES, named)).toBeUndefined();
  });
});

/** What is written in a dossier, but the long texts. */
function shortAnswers({ answers, collections }: Dossier): unknown[] {
  const all = [answers, ...Object.values(collections).flatMap((items) => items.map((item) => item.answers))];
  return all.flatMap((each) => Object.values(each).filter((answer) => !isRichText(answer)));
}
