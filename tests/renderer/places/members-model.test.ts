import { describe, expect, it } from 'vitest';
import { membersByCommune, membersByProfession, rowsOf } from '../../../app/computed/index.ts';
import { applyChanges, type Dossier, newDossier, type Row } from '../../../app/dossier/index.ts';
import {
  doubtfulCells,
  joinChanges,
  MEMBERS,
  repeats,
  SUPPLY,
  signatures,
  signChanges,
  supplyChanges,
} from '../../../renderer/places/members/members-model.ts';
import { cpts } from '../../support/catalog.ts';
import { keyed } from '../../support/members-list.ts';

function dossier(answers: Readonly<Record<string, readonly Row[]>>): Dossier {
  const made = newDossier(cpts, { name: 'Essai' });
  return {
    ...made,
    answers: {
      ...made.answers,
      ...Object.fromEntries(Object.entries(answers).map(([id, rows]) => [id, [...rows]])),
    },
  };
}

const lea: Row = {
  id: 'a',
  nom: 'Amiot',
  prenom: 'Léa',
  profession: 'medecinGeneraliste',
  rpps: keyed('1010000000'),
  commune: 'Forges-les-Eaux',
};
const twin: Row = { id: 'b', nom: 'AMIOT', prenom: 'Lea', commune: 'Rouen', courriel: 'lea@exemple.fr' };
const jean: Row = { id: 'c', nom: 'Petit', prenom: 'Jean', profession: 'Acupuncteur', rpps: '12' };

describe('members counted', () => {
  const counted = dossier({
    [MEMBERS]: [lea, jean, { id: 'd', profession: 'acupuncteur' }, { id: 'e', nom: 'Sans métier' }],
    [SUPPLY]: [
      { id: 's', profession: 'medecinGeneraliste', effectif: 45, adherents: 3 },
      { id: 't', profession: 'sageFemme', effectif: 4 },
    ],
    'territoire.communes': [
      { id: 'x', commune: 'Forges-les-Eaux' },
      { id: 'y', commune: 'Gournay-en-Bray' },
    ],
  });
  it('by profession, the team’s own words counted together, beside those of the territory', () => {
    expect(membersByProfession(counted, cpts)).toEqual([
      { profession: 'Acupuncteur', label: 'Acupuncteur', members: 2, present: undefined },
      { profession: 'medecinGeneraliste', label: 'Médecin généraliste', members: 1, present: 45 },
    ]);
  });
  it('by commune, with those outside of the territory and the communes without any', () => {
    const { communes, without } = membersByCommune(
      dossier({
        ...tables(counted),
        [MEMBERS]: [lea, twin, { ...lea, id: 'z', commune: 'forges les eaux' }],
      }),
    );
    expect(communes).toEqual([
      { commune: 'Forges-les-Eaux', members: 2, inTerritory: true },
      { commune: 'Rouen', members: 1, inTerritory: false },
    ]);
    expect(without).toEqual(['Gournay-en-Bray']);
  });
  it('are brought into the diagnosis only where the figures differ', () => {
    const changes = supplyChanges(cpts, counted);
    expect(changes).toEqual([{ type: 'setCell', at: SUPPLY, rowId: 's', column: 'adherents', value: 1 }]);
    expect(supplyChanges(cpts, applyChanges(counted, changes).dossier)).toEqual([]);
  });
});

function tables(from: Dossier): Record<string, readonly Row[]> {
  return { 'territoire.communes': rowsOf(from, 'territoire.communes') };
}

describe('numbers to read again', () => {
  it('are told with the person and the column', () => {
    expect(doubtfulCells(cpts, dossier({ [MEMBERS]: [lea, jean] }), MEMBERS)).toEqual([
      { field: MEMBERS, row: 'c', column: 'rpps', name: 'Jean Petit', words: 'N° RPPS : 2 chiffres' },
    ]);
  });
});

describe('people in the list twice', () => {
  const twice = dossier({ [MEMBERS]: [lea, jean, twin] });
  const found = repeats(cpts, twice, MEMBERS);
  it('are found, with what the two lines say differently', () => {
    expect(found).toMatchObject([{ lines: [1, 3], by: 'name' }]);
    expect(found[0]?.conflicts).toEqual(['Commune : « Forges-les-Eaux » ou « Rouen »']);
  });
  it('become one line that keeps the first and takes what it lacked, in changes one may undo', () => {
    const { dossier: joined, inverses } = applyChanges(twice, joinChanges(MEMBERS, found));
    expect(joined.answers[MEMBERS]).toEqual([{ ...lea, courriel: 'lea@exemple.fr' }, jean]);
    expect(applyChanges(joined, inverses).dossier.answers[MEMBERS]).toEqual([lea, jean, twin]);
  });
  it('keep the first value when three lines are joined', () => {
    const thrice = dossier({ [MEMBERS]: [lea, twin, { ...twin, id: 'f', courriel: 'autre@exemple.fr' }] });
    const { dossier: joined } = applyChanges(thrice, joinChanges(MEMBERS, repeats(cpts, thrice, MEMBERS)));
    expect(joined.answers[MEMBERS]).toEqual([{ ...lea, courriel: 'lea@exemple.fr' }]);
  });
});

describe('signatures', () => {
  it('are noted for all at once, those already dated left alone', () => {
    const signed = { ...lea, signature: { name: 'L. Amiot', date: '2027-01-05' } };
    const before = dossier({ [MEMBERS]: [signed, jean, { id: 'v' }] });
    expect(signatures(before)).toEqual({ members: 2, signed: 1 });
    const { dossier: after } = applyChanges(before, signChanges(before, '2027-03-12'));
    expect(after.answers[MEMBERS]).toEqual([
      signed,
      { ...jean, signature: { name: 'Jean Petit', date: '2027-03-12' } },
      { id: 'v' },
    ]);
  });
});
