import { describe, expect, it } from 'vitest';
import { checkAll, type Finding } from '../../../app/checks/index.ts';
import { computeField, numberCell } from '../../../app/computed/index.ts';
import {
  type Answer,
  answerAt,
  applyChanges,
  coerceAnswer,
  countingIds,
  type Dossier,
  isRows,
  newDossier,
  requireField,
} from '../../../app/dossier/index.ts';
import { cpts } from '../../support/catalog.ts';
import { readRealCase } from '../../support/real-case.ts';
import { addRow, answer, edited, findingsOf } from './edit.ts';

/** A published case as a dossier. */
function readCase(name: string): Dossier {
  const { answers, fichesAction, region } = readRealCase(name);
  const makeId = countingIds();
  const read = (entries: Readonly<Record<string, unknown>>, prefix = '') =>
    Object.fromEntries(
      Object.entries(entries).map(([field, input]): [string, Answer] => [
        field,
        coerceAnswer(cpts, requireField(cpts, `${prefix}${field}`), input, makeId),
      ]),
    );
  const base = newDossier(cpts, { name, region, now: new Date('2026-11-22T00:00:00Z'), makeId });
  const items = fichesAction.map((fiche) => ({ id: makeId(), answers: read(fiche, 'fichesAction/x/') }));
  return {
    ...base,
    answers: { ...base.answers, ...read(answers) },
    collections: items.length ? { fichesAction: items } : {},
  };
}

/** What is not merely missing: completeness aside, and what says that a figure's year or source is not written. */
function contradictions(dossier: Dossier): Finding[] {
  return checkAll(cpts, dossier).filter(
    ({ id }) => !/^(manque|indicateur-mesurable|chiffre-sans-source):/.test(id),
  );
}

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('trial 1: case A whole', () => {
  const rovira = readCase('rovira');

  it('adds up to the variable part of each mission, without a finding', () => {
    const sums = ['AccesSoins', 'Parcours', 'Prevention', 'Crises', 'Qualite', 'Accompagnement'].map(
      (name) => {
        const rows = rovira.answers[`mission${name}.indicateurs`];
        return isRows(rows)
          ? rows.reduce((sum, row) => sum + (numberCell(row.montantMax) ?? 0), 0)
          : undefined;
      },
    );
    expect(sums).toEqual([35_000, 45_000, 17_500, 0, 15_000, 10_000]);
    expect(findingsOf('part-variable', rovira)).toEqual([]);
  });

  it('finds 66 111 + 700 ≠ 68 811, in the mission and in the fiche, and nothing else', () => {
    const found = contradictions(rovira);
    expect(found.map(({ id }) => id.split(':')[0])).toEqual([
      'depart-variation-cible',
      'depart-variation-cible',
    ]);
    for (const { message, fix } of found) {
      expect(plain(message)).toContain('66 111 + 700 = 66 811, et non 68 811');
      expect(plain(fix?.label ?? '')).toBe('Mettre 66 811');
    }
  });

  it('mends it in one click, headcount included', () => {
    const mended = applyChanges(
      rovira,
      contradictions(rovira).flatMap(({ fix }) => fix?.changes ?? []),
    ).dossier;
    expect(contradictions(mended)).toEqual([]);
    const rows = answerAt(mended, 'missionAccesSoins.indicateurs');
    expect(isRows(rows) && rows[1]).toMatchObject({ effectifCible: 66_811 });
  });

  it('sees an amount that no longer adds up', () => {
    const [row] = isRows(rovira.answers['missionQualite.indicateurs'])
      ? rovira.answers['missionQualite.indicateurs']
      : [];
    const { dossier } = applyChanges(rovira, [
      {
        type: 'setCell',
        at: 'missionQualite.indicateurs',
        rowId: row?.id ?? '',
        column: 'montantMax',
        value: 4_000,
      },
    ]);
    expect(plain(findingsOf('part-variable', dossier)[0]?.message ?? '')).toContain('1 000 € non répartis');
  });
});

describe('trial 2: case B whole', () => {
  it('takes percentages and headcounts side by side without inventing a contradiction', () => {
    expect(contradictions(readCase('drancy')).map(({ message }) => message)).toEqual([]);
  });
});

describe('trial 3: 71 communes listed, « 70 » typed', () => {
  const communes = Array.from({ length: 71 }, (_, index) => ({
    commune: `Commune ${index}`,
    codeInsee: String(30_001 + index),
    population: 1_338,
  }));
  const dossier = edited(
    answer('territoire.communes', communes),
    answer(
      'territoire.pertinence',
      `La CPTS Regards regroupe 70 communes. ${'Bassin de vie et de soins. '.repeat(10)}`,
    ),
    answer('identite.nom', 'CPTS Regards'),
  );

  it('counts 71 and reports the gap where it is typed', () => {
    const [found] = findingsOf('communes-annoncees', dossier).filter(
      ({ field }) => field === 'territoire.pertinence',
    );
    expect(found?.message).toContain('« 70 communes »');
    expect(found?.message).toContain('71');
    const mended = applyChanges(dossier, found?.fix?.changes ?? []).dossier;
    expect(findingsOf('communes-annoncees', mended).map(({ field }) => field)).not.toContain(
      'territoire.pertinence',
    );
  });
});

describe('trial 4: 22 937 then 48 857 inhabitants', () => {
  const communes = (count: number, population: number) =>
    answer(
      'territoire.communes',
      Array.from({ length: count }, (_, index) => ({
        commune: `Commune ${index}`,
        codeInsee: String(48_001 + index),
        population: index ? 0 : population,
      })),
    );
  const size = (dossier: Dossier) => {
    const computed = computeField(cpts, dossier, requireField(cpts, 'identite.tailleAci'));
    return computed.kind === 'figure' ? computed.text : '';
  };
  const version = answer('territoire.versionsPerimetre', [
    { date: '2022-01-01', communes: 23, population: 22_937 },
  ]);

  it('changes size, and asks to keep the former perimeter', () => {
    expect(size(edited(communes(23, 22_937), version))).toBe('Taille 1');
    expect(findingsOf('version-perimetre', edited(communes(23, 22_937), version))).toEqual([]);
    const larger = edited(communes(71, 48_857), version);
    expect(size(larger)).toBe('Taille 2');
    expect(plain(findingsOf('version-perimetre', larger)[0]?.message ?? '')).toContain(
      '23 et 22 937 : de la taille 1 à la taille 2',
    );
    const kept = addRow('territoire.versionsPerimetre', {
      date: '2026-01-01',
      communes: 71,
      population: 48_857,
    });
    expect(findingsOf('version-perimetre', kept(larger))).toEqual([]);
  });
});

describe('trial 5: two values published by case D', () => {
  it('finds 14,5 % and 19,2 % for the same age group', () => {
    const found = findingsOf('deux-valeurs', readCase('courbevoie'));
    expect(found.map(({ field }) => field)).toEqual(['population.repartitionAge']);
    expect(found[0]?.message).toContain('14,5 et 19,2');
  });
});

describe('trial 6: a percentage of whom?', () => {
  it('asks for the population of reference, and shows what the figure supposes', () => {
    const found = findingsOf('population-reference', readCase('courbevoie'));
    const noDoctor = found.find(({ field }) => field === 'population.sansMedecinTraitant');
    expect(plain(noDoctor?.message ?? '')).toContain(
      '1 006 pour 1,5 % suppose un groupe d’environ 67 100 personnes',
    );
  });
});
