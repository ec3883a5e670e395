import { describe, expect, it } from 'vitest';
import type { Row } from '../../../app/dossier/index.ts';
import { indexPlan } from '../../../app/plan/index.ts';
import { type Decision, findDuplicates, mergeRows } from '../../../app/tabular/index.ts';
import { cpts } from '../../support/catalog.ts';

const place = (id: string) => {
  const field = indexPlan(cpts).place(id)?.field;
  if (!field) throw new Error(id);
  return field;
};
const members = place('acteurs.membres');
const lea: Row = {
  id: 'a',
  nom: 'Dupont',
  prenom: 'Léa',
  profession: 'infirmierLiberal',
  rpps: '10000000011',
  commune: 'Yvré',
};

describe('rows that repeat an earlier one', () => {
  it.each<[string, Row, 'identifier' | 'name' | undefined]>([
    ['the same RPPS', { id: 'b', nom: 'Martin', rpps: '100 0000 0011' }, 'identifier'],
    ['the same name, accents and case forgiven', { id: 'b', nom: 'DUPONT', prenom: 'Lea' }, 'name'],
    ['names the other way round', { id: 'b', nom: 'Léa', prenom: 'Dupont' }, 'name'],
    [
      'a homonym of another profession',
      { id: 'b', nom: 'Dupont', prenom: 'Léa', profession: 'sageFemme' },
      undefined,
    ],
    [
      'a homonym with a RPPS of her own',
      { id: 'b', nom: 'Dupont', prenom: 'Léa', rpps: '10000000029' },
      undefined,
    ],
    ['only the same last name', { id: 'b', nom: 'Dupont' }, undefined],
    ['nothing in common', { id: 'b', nom: 'Petit', prenom: 'Jean' }, undefined],
  ])('%s', (_, row, by) => {
    expect(findDuplicates(members, [lea, row])).toEqual(by ? [{ row: 'b', of: 'a', by }] : []);
  });
  it('are told of the first one, however many there are', () => {
    const rows = ['b', 'c'].map((id) => ({ ...lea, id }));
    expect(findDuplicates(members, [lea, ...rows]).map(({ row, of }) => [row, of])).toEqual([
      ['b', 'a'],
      ['c', 'a'],
    ]);
  });
  it('are compared cell by cell in a table without names', () => {
    const meetings = place('demarche.reunions');
    const row = { date: '2027-01-12', objet: 'Réunion' };
    const found = findDuplicates(meetings, [
      { id: 'a', ...row },
      { id: 'b', ...row },
      { id: 'c', ...row, objet: 'Autre' },
    ]);
    expect(found.map(({ row: id }) => id)).toEqual(['b']);
  });
});

describe('a file brought into the table', () => {
  const incoming: Row = {
    id: 'n',
    nom: 'DUPONT',
    prenom: 'Lea',
    commune: 'Le Mans',
    courriel: 'lea@exemple.fr',
  };
  const fresh: Row = { id: 'm', nom: 'Petit', prenom: 'Jean' };
  const merge = (decision: Decision) =>
    mergeRows([lea], [incoming, fresh], findDuplicates(members, [lea, incoming, fresh]), () => decision);

  it('leaves the row of the dossier alone', () => {
    const { rows, added, left } = merge('keep');
    expect(rows).toEqual([lea, fresh]);
    expect([added, left]).toEqual([1, 1]);
  });
  it('fills the blanks of the row of the dossier', () => {
    const { rows, changed, places } = merge('fill');
    expect(rows[0]).toEqual({ ...lea, courriel: 'lea@exemple.fr' });
    expect(changed).toBe(1);
    expect(places.get('n')).toBe('a');
  });
  it('replaces what the file gives, and nothing else', () => {
    expect(merge('replace').rows[0]).toEqual({ ...lea, ...incoming, id: 'a' });
  });
  it('adds a row of its own', () => {
    expect(merge('add').rows).toEqual([lea, incoming, fresh]);
  });
});
