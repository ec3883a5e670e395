import { describe, expect, it } from 'vitest';
import { computedCell, computeField, effectiveAnswer } from '../../../app/computed/index.ts';
import { type Dossier, newDossier, type Row, requireField } from '../../../app/dossier/index.ts';
import { formatAmount } from '../../../app/text/index.ts';
import { cpts } from '../../support/catalog.ts';

const empty = newDossier(cpts, { name: 'CPTS' });
const withAnswers = (answers: Dossier['answers']): Dossier => ({
  ...empty,
  answers: { ...empty.answers, ...answers },
});
const compute = (dossier: Dossier, field: string) => computeField(cpts, dossier, requireField(cpts, field));
const communes = [
  { id: 'c1', commune: 'A', codeInsee: '76001', population: 20_000, anneePopulation: '2023' },
  { id: 'c2', commune: 'B', codeInsee: '76002', population: 21_500, anneePopulation: '2023' },
];

describe('the territory adds up by itself', () => {
  const dossier = withAnswers({ 'territoire.communes': communes });

  it('population, with its year', () => {
    expect(compute(dossier, 'identite.populationTotale')).toMatchObject({
      value: 41_500,
      note: expect.stringContaining('2023'),
    });
  });

  it('size class, with a warning near a threshold', () => {
    expect(compute(dossier, 'identite.tailleAci')).toMatchObject({
      text: 'Taille 2',
      note: expect.stringMatching(/seuil de 40\s000/),
    });
  });

  it('says that the total is incomplete when a commune has no population', () => {
    const partial = withAnswers({ 'territoire.communes': [...communes, { id: 'c3', commune: 'C' }] });
    expect(compute(partial, 'identite.populationTotale')).toMatchObject({
      value: 41_500,
      note: expect.stringContaining('incomplet'),
    });
  });

  it('lets a person’s own figure win, with its source', () => {
    const own = {
      ...dossier,
      overrides: { 'identite.populationTotale': { value: 81_000, source: 'courrier de l’ARS' } },
    };
    expect(compute(own, 'identite.populationTotale')).toMatchObject({ value: 81_000, overridden: true });
    expect(compute(own, 'identite.tailleAci')).toMatchObject({ text: 'Taille 3' });
  });
});

describe('budget', () => {
  it('balances in cents, where floats would not', () => {
    const dossier = withAnswers({
      'budget.charges': [
        { id: 'a', n1: 0.1 },
        { id: 'b', n1: 0.2 },
      ],
      'budget.produits': [{ id: 'c', n1: 0.3 }],
    });
    expect(compute(dossier, 'budget.equilibre')).toMatchObject({
      rows: expect.arrayContaining([['Résultat (produits − charges)', '0\u00a0€', '0\u00a0€', '0\u00a0€']]),
    });
  });

  it('says what an inhabitant costs, without what moves no money', () => {
    const dossier = withAnswers({
      'territoire.communes': communes,
      'budget.charges': [
        { id: 'a', compte: '64', n1: 100_000 },
        { id: 'b', compte: '86', n1: 50_000 },
      ],
      'budget.produits': [{ id: 'c', n1: 150_000 }],
    });
    const inhabitants = communes.reduce((sum, { population }) => sum + population, 0);
    const cost = formatAmount(Math.round(10_000_000 / inhabitants) / 100);
    const table = compute(dossier, 'budget.equilibre');
    expect(table.kind === 'table' && table.note).toContain(`contributions volontaires : ${cost} en année 1`);
  });

  it('shares what the missions cost to exactly 100 %', () => {
    const fiche = (id: string, mission: string, n1: number) => ({
      id,
      answers: { 'ficheAction.mission': [mission], 'ficheAction.budget': [{ id: 'r', n1 }] },
    });
    const dossier: Dossier = {
      ...empty,
      collections: {
        fichesAction: [
          fiche('f1', 'medecinTraitant', 100),
          fiche('f2', 'prevention', 100),
          fiche('f3', 'parcours', 100),
        ],
      },
    };
    const table = compute(dossier, 'budget.ventilationMissions');
    const shares = table.kind === 'table' ? table.rows.map((row) => row.at(-1)) : [];
    expect(shares).toEqual(['33,4\u00a0%', '33,3\u00a0%', '33,3\u00a0%', '100\u00a0%']);
  });

  it('computes the cells of a table', () => {
    const field = requireField(
      cpts,
      'ficheAction.moyensHumains'.replace('ficheAction.', 'fichesAction/x/ficheAction.'),
    );
    const column = field.columns?.find(({ id }) => id === 'total');
    const row = { id: 'r', personnes: 3, heures: 10, taux: 50 };
    expect(column && computedCell(empty, column, row, [row])).toBe('1\u202f500\u00a0€');
  });
});

describe('each fact is entered once', () => {
  it('the letter takes the communes of the territory until it has its own', () => {
    const field = requireField(cpts, 'lettreIntention.territoire');
    const dossier = withAnswers({ 'territoire.communes': communes });
    expect(effectiveAnswer(cpts, dossier, field, field.id)).toEqual({
      prefilled: true,
      answer: communes.map(({ id, commune, codeInsee, population }) => ({
        id,
        commune,
        codeInsee,
        population,
      })),
    });
    const own = withAnswers({ 'lettreIntention.territoire': [{ id: 'x', commune: 'Seule' }] });
    expect(effectiveAnswer(cpts, own, field, field.id).prefilled).toBe(false);
  });

  it('the letter takes those who carry the project from the members: those with a function, once one has one', () => {
    const field = requireField(cpts, 'lettreIntention.porteurs');
    const anne = { id: 'm1', nom: 'Le Gall', prenom: 'Anne', profession: 'infirmierLiberal', telPrive: '06' };
    const paul = { id: 'm2', nom: 'Marin', commune: 'Gisors' };
    const taken = (...members: Row[]) =>
      effectiveAnswer(cpts, withAnswers({ 'acteurs.membres': members }), field, field.id);
    expect(taken(anne, paul, { id: 'm3' })).toEqual({
      prefilled: true,
      answer: [
        { id: 'm1', nom: 'Anne Le Gall', profession: 'infirmierLiberal' },
        { id: 'm2', nom: 'Marin', commune: 'Gisors' },
      ],
    });
    expect(taken(anne, { ...paul, fonction: 'Bureau' }).answer).toEqual([
      { id: 'm2', nom: 'Marin', commune: 'Gisors', role: 'Bureau' },
    ]);
    expect(taken().prefilled).toBe(false);
  });

  it('a mission lists the fiches action that serve it', () => {
    const field = requireField(cpts, 'missionAccesSoins.actions');
    const dossier: Dossier = {
      ...empty,
      collections: {
        fichesAction: [
          {
            id: 'f1',
            answers: { 'ficheAction.intitule': '1. Un', 'ficheAction.mission': ['medecinTraitant'] },
          },
          { id: 'f2', answers: { 'ficheAction.intitule': '2. Deux', 'ficheAction.mission': ['prevention'] } },
        ],
      },
    };
    expect(effectiveAnswer(cpts, dossier, field, field.id).answer).toMatchObject([{ text: '1. Un' }]);
  });
});

describe('procedure', () => {
  it('counts two months from the deposit, month ends included', () => {
    const dossier = withAnswers({
      'procedure.etapes': [{ id: 'e', etape: 'Dépôt du projet à l’ARS', realisee: '2026-12-31' }],
    });
    expect(compute(dossier, 'procedure.echeanceValidation')).toMatchObject({ text: '28 février 2027' });
  });
});
