import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../app/computed/index.ts';
import type { Dossier } from '../../../app/dossier/index.ts';
import { coerceAnswer, newDossier, requireField } from '../../../app/dossier/index.ts';
import {
  aidsFor,
  ceilingOf,
  checkCeiling,
  fundingOfDossier,
  indemnityLimits,
  missionOfText,
  type Payment,
  toCents,
} from '../../../app/finance/index.ts';
import { buildExample } from '../../../main/services/index.ts';
import { cpts } from '../../support/catalog.ts';
import { readRealCase } from '../../support/real-case.ts';
import { BAREMES, MISSIONS, RESOURCES } from './shipped.ts';

const example = buildExample(RESOURCES, cpts).dossier;
const empty = newDossier(cpts, { name: 'CPTS d’essai', now: new Date('2026-11-22T10:00:00Z') });
const fund = (dossier: Dossier, options = {}) => fundingOfDossier(cpts, dossier, BAREMES, options);
const withPopulation = (population: number): Dossier => ({
  ...empty,
  overrides: { 'identite.populationTotale': { value: population, source: 'courrier de l’ARS' } },
});

describe('the bundled example', () => {
  const { simulation, size, missions } = fund(example);
  const payments = simulation?.cashflow.flatMap((month) => month.payments) ?? [];
  const received = (year: string, wanted: (payment: Payment) => boolean) =>
    payments
      .filter((payment) => payment.date.startsWith(year) && wanted(payment))
      .reduce((sum, { amount }) => sum + toCents(amount), 0) / 100;

  it('takes size, missions, dates and rates from what the team wrote', () => {
    expect(size).toBe('T2');
    expect(missions).toHaveLength(6);
    expect(simulation).toMatchObject({ signature: '2027-04-01', size: 'T2' });
  });

  it('pays each mission in 2027 and 2028 what the team’s own table says', () => {
    const typed = example.answers['budget.simulationAci'];
    if (!Array.isArray(typed)) throw new Error('no table');
    for (const row of typed) {
      if (typeof row === 'string') continue;
      const mission = missionOfText(cpts, String(row.ligne));
      const mine = (payment: Payment) => payment.mission === mission;
      expect([row.ligne, received('2027', mine), received('2028', mine)]).toEqual([
        row.ligne,
        row.verseN1,
        row.verseN2,
      ]);
    }
  });

  it('brings the money in the months of the team’s cash plan', () => {
    const months = Object.fromEntries(simulation?.cashflow.map(({ month, amount }) => [month, amount]) ?? []);
    expect([months['2027-04'], months['2027-07'], months['2027-10'], months['2027-12']]).toEqual([
      60_000, 65_625, 18_750, 1_875,
    ]);
  });
});

describe('the size', () => {
  it('is unknown without a population, and said so', () => {
    const { simulation, notes } = fund(empty);
    expect(simulation).toBeUndefined();
    expect(notes[0]).toContain('taille est inconnue');
  });

  it('follows a typed population, and warns near a threshold', () => {
    expect(fund(withPopulation(22_937))).toMatchObject({ size: 'T1', sizeOverridden: true });
    expect(fund(withPopulation(48_857))).toMatchObject({ size: 'T2', population: 48_857 });
    expect(fund(withPopulation(79_000)).notes[0]).toMatch(/80\s000 habitants/);
    expect(fund(withPopulation(60_000)).notes.join(' ')).not.toContain('seuil');
  });

  it('is the ARS’s when it was typed, whatever the population', () => {
    const dossier: Dossier = {
      ...withPopulation(22_937),
      overrides: { 'identite.tailleAci': { value: 'Taille 2', source: 'ARS' } },
    };
    expect(fund(dossier)).toMatchObject({ size: 'T2', sizeOverridden: true });
  });
});

describe('a bare dossier', () => {
  it('counts the four compulsory missions from the signature, and says what it assumed', () => {
    const { missions, simulation, notes } = fund(withPopulation(90_000), { today: '2027-01-01' });
    expect(missions).toEqual(['accesSoins', 'parcours', 'prevention', 'crises']);
    expect(simulation?.years[0]?.total).toBe(75_000 + 125_000 + 90_000 + 35_000 + 45_000);
    expect(notes.join(' ')).toContain('Aucune date de signature');
    expect(notes.join(' ')).toContain('dès la signature');
  });
});

describe('two real contracts of size 3, in their fifth year', () => {
  it.each(['rovira', 'drancy'])('gives what %s’s own annex says, mission by mission', (name) => {
    const { answers } = readRealCase(name);
    const dossier: Dossier = {
      ...empty,
      answers: Object.fromEntries(
        ['territoire.communes', 'missions.choisies', 'budget.simulationAci'].flatMap((id) => {
          const input = answers[id];
          return input === undefined ? [] : [[id, coerceAnswer(cpts, requireField(cpts, id), input)]];
        }),
      ),
    };
    const { simulation, size } = fund(dossier, { planToWrite: false, rate: 100, years: 1 });
    expect(size).toBe('T3');
    expect(simulation?.total).toBe(397_500);
    const typed = rowsOf(dossier, 'budget.simulationAci');
    const missions = typed.map((row) => missionOfText(cpts, String(row.ligne)));
    expect(new Set(missions)).toEqual(new Set(MISSIONS));
    const lines = simulation?.lines.filter(({ amount }) => amount > 0) ?? [];
    for (const [index, row] of typed.entries())
      expect(lines.find(({ mission }) => mission === missions[index])).toMatchObject({
        fixed: row.fixe,
        variable: row.variableMax,
        evidence: 'read',
      });
  });
});

describe('aidsFor', () => {
  const labels = (structure: 'CPTS' | 'MSP', ars?: string) =>
    aidsFor(BAREMES, { structure, ars, on: '2026-11-22' }).map(({ id }) => id);

  it('gives a region’s own aids to that region only, and nothing that is over', () => {
    expect(labels('CPTS', '28')).toContain('cpts-fir-normandie');
    expect(labels('CPTS', '11')).not.toContain('cpts-fir-normandie');
    expect(labels('CPTS')).not.toContain('cpts-amorcage-2020-t2');
    expect(labels('MSP')).not.toContain('msp-aci-2022');
  });
});

describe('missionOfText', () => {
  it.each([
    ['Mission 1 – Accès aux soins (estimation)', 'accesSoins'],
    ['Favoriser l’accès aux soins (mission socle)', 'accesSoins'],
    ['Soins non programmés', 'accesSoins'],
    ['Crise', 'crises'],
    ['Qualité et pertinence (mission complémentaire)', 'qualite'],
    ['Accompagnement des professionnels', 'accompagnement'],
    ['fonctionnement', 'fonctionnement'],
    ['Fonctionnement et missions', undefined],
    ['Divers', undefined],
    ['', undefined],
  ])('reads « %s »', (text, mission) => {
    expect(missionOfText(cpts, text)).toBe(mission);
  });
});

describe('the yearly ceiling of a professional (D. 1434-44)', () => {
  it('is known for 2023, and must be typed for later years', () => {
    expect(ceilingOf(BAREMES, 2023)).toMatchObject({ amount: 43_992, exact: true });
    expect(ceilingOf(BAREMES, 2026)).toMatchObject({ amount: 43_992, year: 2023, exact: false });
    expect(ceilingOf(BAREMES, 2022)).toBeUndefined();
  });

  it('says how many hours each rate allows, and compares to the cent', () => {
    const ceiling = ceilingOf(BAREMES, 2023);
    if (!ceiling) throw new Error('no ceiling');
    expect(indemnityLimits(example, ceiling)[0]).toMatchObject({
      base: 'heure',
      amount: 60,
      maximumUnits: 733,
    });
    expect(checkCeiling([43_991.99, 0.01], ceiling)).toMatchObject({ room: 0, exceeded: false });
    expect(checkCeiling([43_992, 0.01], ceiling)).toMatchObject({ room: -0.01, exceeded: true });
  });
});
