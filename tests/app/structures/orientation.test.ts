import { describe, expect, it } from 'vitest';
import { type OrientationAnswers, orient, readOrientationAnswers } from '../../../app/structures/index.ts';
import { orientation } from './shipped.ts';

const msp = {
  emploi: 'liberaux',
  pourQui: 'patientele',
  generalistes: 2,
  autres: 1,
  signature: 'oui',
  sisa: 'oui',
};
const ess = {
  emploi: 'liberaux',
  pourQui: 'specialite',
  departement: 'oui',
  specialistes: 10,
  part: 10,
  couverte: 'non',
};
const cpts = {
  emploi: 'liberaux',
  pourQui: 'population',
  generalistes: 5,
  autres: 12,
  acteurs: ['ville', 'hopital'],
};

/** Each rule once met, and once just missed: the answers, the structure told, whether its rule holds, what is said. */
const CASES: readonly [string, OrientationAnswers, string, boolean, RegExp | undefined][] = [
  [
    '1 met: salaried by a non-profit manager',
    { emploi: 'salariesNonLucratif', generalistes: 2 },
    'CDS',
    true,
    undefined,
  ],
  ['1 missed: not salaried', { ...msp, emploi: 'liberaux' }, 'MSP', true, undefined],
  ['2 met: exactly 10 specialists and 10 %', ess, 'ESS', true, undefined],
  ['2 without money: 9 specialists', { ...ess, specialistes: 9 }, 'ESS', true, /10 médecins.*dérogation/],
  ['2 without money: 9 %', { ...ess, part: 9 }, 'ESS', true, /10 %/],
  ['2 already covered', { ...ess, couverte: 'oui' }, 'ESS', true, /n’a pas déjà une ESS/],
  ['2 missed: less than a département', { ...ess, departement: 'non' }, 'ESS', false, /département/],
  ['3 met: population, town and hospital', cpts, 'CPTS', true, undefined],
  [
    '3 missed: town alone',
    { ...cpts, acteurs: ['ville'] },
    'CPTS',
    false,
    /hôpital, du médico-social ou du social/,
  ],
  ['3 missed: nobody from town', { ...cpts, acteurs: ['hopital'] }, 'CPTS', false, /professionnels de ville/],
  ['4 met: two GPs, another, all sign, SISA', msp, 'MSP', true, undefined],
  ['4 missed by one GP: ESP', { ...msp, generalistes: 1 }, 'ESP', true, undefined],
  ['4 missed by a signature: ESP', { ...msp, signature: 'non' }, 'ESP', true, undefined],
  ['4 missed by the SISA: ESP', { ...msp, sisa: 'nspp' }, 'ESP', true, undefined],
  [
    '5 met: one GP and one other',
    { ...msp, generalistes: 1, signature: 'non', sisa: 'non' },
    'ESP',
    true,
    undefined,
  ],
  ['5 missed: GPs alone', { ...msp, autres: 0 }, 'ESP', false, /autre professionnel/],
  ['6: no GP', { ...msp, generalistes: 0 }, 'ESP', false, /médecin généraliste/],
];

describe('the orientation', () => {
  for (const [name, answers, structure, reached, missing] of CASES)
    it(name, () => {
      const result = orient(orientation, answers);
      expect([result.structure, result.reached]).toEqual([structure, reached]);
      if (missing) expect(result.missing.join(' ')).toMatch(missing);
      else expect(result.missing).toEqual([]);
    });

  it('names the rule, where it comes from, and what the structure above would need', () => {
    const result = orient(orientation, { ...msp, generalistes: 1 });
    expect(result.rule.id).toBe('equipe');
    expect(result.rule.sources.join()).toContain('L. 1411-11-1');
    expect(result.next).toEqual({ structure: 'MSP', needs: ['Deux médecins généralistes.'] });
    expect(result.cumulation).toContain('s’additionnent');
  });

  it('excludes ESP and MSP without a GP, and says which way is left', () => {
    const { excluded } = orient(orientation, { ...msp, generalistes: 0 });
    expect(excluded).toHaveLength(1);
    expect(excluded[0]?.structures).toEqual(['ESP', 'MSP']);
    expect(excluded[0]?.wayOut).toContain('CPTS');
    expect(orient(orientation, { ...msp, generalistes: 1 }).excluded).toEqual([]);
  });

  it('tells a team that lacks partners for a CPTS what it could already be', () => {
    expect(orient(orientation, { ...cpts, acteurs: ['ville'] }).meanwhile).toBe('ESP');
  });

  it('tells the other structures that would fit as well', () => {
    expect(orient(orientation, { ...cpts, emploi: 'salariesNonLucratif' })).toMatchObject({
      structure: 'CDS',
      also: ['CPTS'],
    });
  });

  it('always names a structure, whatever is answered', () => {
    const values: OrientationAnswers[] = [{}];
    for (const question of orientation.questions) {
      const choices =
        question.type === 'number'
          ? [0, question.max ?? 3]
          : question.type === 'choice'
            ? (question.options?.map(({ id }) => id) ?? [])
            : [question.options?.map(({ id }) => id) ?? []];
      values.push(
        ...choices.flatMap((choice) => [{ [question.id]: choice }, { ...msp, [question.id]: choice }]),
      );
    }
    for (const answers of values) {
      const { structure, reached, missing } = orient(orientation, answers);
      expect(structure).toBeTruthy();
      if (!reached) expect(missing.length).toBeGreaterThan(0);
    }
  });

  it('asks at most twelve questions, and forgets answers to those that do not apply any more', () => {
    expect(orientation.questions.length).toBeLessThanOrEqual(12);
    const result = orient(orientation, { ...ess, pourQui: 'patientele', generalistes: 1, autres: 1 });
    expect(result.structure).toBe('ESP');
    expect(result.unanswered).toEqual(['signature', 'sisa']);
  });

  it('refuses unknown questions and options by their name', () => {
    expect(() => readOrientationAnswers(orientation, { pour: 'x' })).toThrow(/pour/);
    expect(() => readOrientationAnswers(orientation, { sisa: 'peut-être' })).toThrow(/sisa/);
    expect(() => readOrientationAnswers(orientation, { generalistes: -1 })).toThrow(/generalistes/);
    expect(readOrientationAnswers(orientation, msp)).toEqual(msp);
  });
});
