import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  countingIds,
  type Dossier,
  isRows,
  newDossier,
  type Row,
  validateChange,
} from '../../../app/dossier/index.ts';
import type { Commune } from '../../../app/territory/index.ts';
import {
  addCommunes,
  COMMUNES_FIELD,
  communeRow,
  removeRows,
  territoryFacts,
} from '../../../renderer/territory/commune-rows.ts';
import { cpts } from '../../support/catalog.ts';

const forges: Commune = {
  code: '76276',
  name: 'Forges-les-Eaux',
  departement: '76',
  epci: 'CC des Quatre Rivières en Bray',
  epciCode: '200069730',
  postcodes: ['76440'],
  population: 3642,
  populationYear: '2023',
};
const mamoudzou: Commune = {
  ...forges,
  code: '97611',
  name: 'Mamoudzou',
  departement: '976',
  epci: 'CA de Dembeni / Mamoudzou',
  population: 71437,
  populationYear: '2017',
};
const { population: _none, ...kerguelen } = { ...forges, code: '98412', name: 'Archipel des Kerguelen' };

function rowsAfter(rows: readonly Row[], communes: readonly Commune[]): Row[] {
  const empty = newDossier(cpts, { name: 'Essai' });
  const dossier: Dossier = rows.length ? { ...empty, answers: { [COMMUNES_FIELD]: [...rows] } } : empty;
  const changes = addCommunes(rows, communes, countingIds(`n${rows.length}-`));
  for (const change of changes) validateChange(cpts, change);
  const answer = applyChanges(dossier, changes).dossier.answers[COMMUNES_FIELD];
  return isRows(answer) ? answer : [];
}

describe('communes in the dossier', () => {
  it('fills the cells of the table as the plan names them', () => {
    expect(communeRow(forges, () => 'a')).toEqual({
      id: 'a',
      commune: 'Forges-les-Eaux',
      codeInsee: '76276',
      codePostal: '76440',
      epci: 'CC des Quatre Rivières en Bray',
      departement: '76',
      population: 3642,
      anneePopulation: '2023',
    });
  });

  it('leaves the population and its year out where none is published', () => {
    const row = communeRow(kerguelen, () => 'a');
    expect(row).not.toHaveProperty('population');
    expect(row).not.toHaveProperty('anneePopulation');
  });

  it('adds after the last row, in order, what is not there yet', () => {
    const first = rowsAfter([], [forges]);
    const both = rowsAfter(first, [forges, mamoudzou, mamoudzou]);
    expect(both.map(({ commune }) => commune)).toEqual(['Forges-les-Eaux', 'Mamoudzou']);
  });

  it('removes and brings back in one undo step', () => {
    const rows = rowsAfter([], [forges, mamoudzou]);
    const dossier = { ...newDossier(cpts, { name: 'Essai' }), answers: { [COMMUNES_FIELD]: rows } };
    const { dossier: emptied, inverses } = applyChanges(dossier, removeRows(rows.map(({ id }) => id)));
    expect(emptied.answers[COMMUNES_FIELD]).toBeUndefined();
    expect(applyChanges(emptied, inverses).dossier.answers[COMMUNES_FIELD]).toEqual(rows);
  });
});

describe('what the summary says', () => {
  it('counts, and tells apart years and communes without population', () => {
    const facts = territoryFacts([forges, forges, mamoudzou, kerguelen].map((each) => communeRow(each)));
    expect(facts).toMatchObject({
      communes: 4,
      epci: 2,
      departements: 2,
      population: 3642 * 2 + 71437,
      withoutPopulation: ['Archipel des Kerguelen'],
      uninhabited: [],
      olderMayotte: true,
    });
    expect(facts.years).toEqual([
      { year: '2023', communes: 2 },
      { year: '2017', communes: 1 },
    ]);
  });

  it('does not take a village without inhabitants for one whose population is unknown', () => {
    const village = { ...forges, code: '55039', name: 'Beaumont-en-Verdunois', population: 0 };
    const facts = territoryFacts([communeRow(village), communeRow(kerguelen)]);
    expect(facts).toMatchObject({
      uninhabited: ['Beaumont-en-Verdunois'],
      withoutPopulation: ['Archipel des Kerguelen'],
      olderMayotte: false,
    });
  });

  it('counts of a commune taken in part what is in the territory', () => {
    const facts = territoryFacts([{ ...communeRow(forges), part: 50 }, communeRow(mamoudzou)]);
    expect(facts).toMatchObject({ population: 1821 + 71437, partial: ['Forges-les-Eaux'] });
  });

  it('sees people counted twice when a city stands beside its own district', () => {
    const rows = (...codes: string[]) =>
      codes.map((code) => communeRow({ ...forges, code, name: code === '13055' ? 'Marseille' : 'autre' }));
    expect(territoryFacts(rows('13055', '13201')).countedTwice).toEqual(['Marseille']);
    expect(territoryFacts(rows('13055', '69381')).countedTwice).toEqual([]);
  });
});
