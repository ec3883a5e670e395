import { describe, expect, it } from 'vitest';
import { computedCell, computeField, countedPopulation, partialWords } from '../../../app/computed/index.ts';
import { coerceAnswer, type Dossier, isRows, newDossier, requireField } from '../../../app/dossier/index.ts';
import { cpts } from '../../support/catalog.ts';

const field = requireField(cpts, 'territoire.communes');
const total = requireField(cpts, 'identite.populationTotale');

/** A dossier whose communes were given as a colleague types them. */
function dossierWith(...communes: Record<string, unknown>[]): Dossier {
  const empty = newDossier(cpts, { name: 'CPTS' });
  return {
    ...empty,
    answers: { ...empty.answers, 'territoire.communes': coerceAnswer(cpts, field, communes) },
  };
}
const rowsOf = (dossier: Dossier) => {
  const rows = dossier.answers['territoire.communes'];
  return isRows(rows) ? rows : [];
};
const people = (dossier: Dossier) => computeField(cpts, dossier, total);
const plain = (text: string) => text.replace(/\s/g, ' ');

const whole = {
  commune: 'Forges-les-Eaux',
  codeInsee: '76276',
  population: '4 000',
  anneePopulation: '2023',
};
const rouen = { commune: 'Rouen', codeInsee: '76540', population: '117 662', anneePopulation: '2023' };

describe('a commune taken in part', () => {
  it('counts for its share, rounded to a person, typed the French way', () => {
    const dossier = dossierWith(whole, { ...rouen, part: '12,5 %' });
    expect(people(dossier)).toMatchObject({ value: 4_000 + 14_708 });
  });

  it('counts for the people typed, who win over a share', () => {
    const dossier = dossierWith(whole, { ...rouen, part: '12,5', habitantsRetenus: '15 000' });
    expect(people(dossier)).toMatchObject({ value: 19_000 });
  });

  it('counts although its own population is unknown, once its people are typed', () => {
    const dossier = dossierWith(whole, { commune: 'Rouen', habitantsRetenus: 15_000 });
    expect(people(dossier)).toMatchObject({ value: 19_000, note: expect.not.stringContaining('incomplet') });
  });

  it('leaves the total incomplete when a share of nothing known is asked', () => {
    const dossier = dossierWith(whole, { commune: 'Rouen', part: 40 });
    expect(people(dossier)).toMatchObject({ value: 4_000, note: expect.stringContaining('incomplet') });
  });

  it('is said with the figure, and decides of the size class', () => {
    const all = dossierWith(rouen);
    const part = dossierWith({ ...rouen, part: 40 });
    const size = requireField(cpts, 'identite.tailleAci');
    expect(computeField(cpts, all, size)).toMatchObject({ text: 'Taille 3' });
    expect(computeField(cpts, part, size)).toMatchObject({ text: 'Taille 2' });
    expect(people(part)).toMatchObject({ note: expect.stringContaining('1 commune comptée pour partie') });
    expect(people(all)).toMatchObject({ note: expect.not.stringContaining('partie') });
  });

  it('is counted whole when its share is impossible, never as nothing', () => {
    for (const part of [150, -3, 100]) {
      const [row] = rowsOf(dossierWith({ ...rouen, part }));
      expect(row && countedPopulation(row)).toBe(117_662);
    }
  });

  it('is told in words', () => {
    const words = (input: object) => plain(partialWords({ id: 'c', ...input }));
    expect(words({ population: 12_345, part: 40 })).toBe('partielle : 40 %, soit 4 938 habitants');
    expect(words({ part: 40 })).toBe('partielle : 40 %');
    expect(words({ population: 12_345, habitantsRetenus: 4_900 })).toBe('partielle : 4 900 habitants');
    expect(words({ population: 12_345 })).toBe('');
    // What was written is never left out, even when it does not count.
    expect(words({ part: 40, habitantsRetenus: 4_900 })).toBe(
      'partielle : 4 900 habitants (part notée : 40 %)',
    );
    expect(words({ part: 150 })).toBe('part notée : 150 %');
  });

  it('gives what counts of it to the sectors named after it', () => {
    const sectors = requireField(cpts, 'territoire.sousTerritoires');
    const column = sectors.columns?.find(({ id }) => id === 'population');
    const sector = { id: 's', nom: 'Est', communes: 'Forges-les-Eaux, Rouen' };
    const dossier = dossierWith(whole, { ...rouen, part: 50 });
    expect(column && plain(computedCell(dossier, column, sector, [sector]))).toBe('62 831');
  });
});

describe('communes of Mayotte', () => {
  const acoua = { commune: 'Acoua', codeInsee: '97601', population: 5_192 };

  it('are told apart while their census is the older one', () => {
    const older = dossierWith({ ...acoua, anneePopulation: '2017' });
    const newer = dossierWith({ ...acoua, anneePopulation: '2025' });
    expect(people(older)).toMatchObject({ note: expect.stringContaining('Mayotte : recensement de 2017') });
    expect(people(newer)).toMatchObject({ note: expect.not.stringContaining('Mayotte') });
  });
});
