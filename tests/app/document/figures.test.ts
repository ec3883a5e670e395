import { describe, expect, it } from 'vitest';
import type { Dossier, Row } from '../../../app/dossier/index.ts';
import {
  blocksOf,
  cellTexts,
  chartsOf,
  dossierWith,
  projectOf,
  tableOf,
} from '../../support/model-blocks.ts';
import { TEST_ATTACHMENTS } from '../../support/random-dossier.ts';

const AGES: Row[] = [
  {
    id: 'a',
    tranche: '0-29 ans',
    sexe: 'ensemble',
    valeurCpts: 34.5,
    valeurFr: 35,
    annee: '2022',
    source: 'Insee',
  },
  {
    id: 'b',
    tranche: '30-59 ans',
    sexe: 'ensemble',
    valeurCpts: 40,
    valeurFr: 38.5,
    annee: '2022',
    source: 'Insee',
  },
  { id: 'c', tranche: '60 ans et plus', sexe: 'ensemble', valeurCpts: 25.5, valeurFr: 26.5 },
  { id: 'd', tranche: '60 ans et plus', sexe: 'femmes', valeurCpts: 28, valeurFr: 29 },
];

describe('the population by age', () => {
  it('is drawn against France, men and women apart left out, with its source and its words', () => {
    const [chart] = chartsOf(projectOf(dossierWith({ 'population.repartitionAge': AGES })));
    expect(chart?.categories).toEqual(['0-29 ans', '30-59 ans', '60 ans et plus']);
    expect(chart?.series).toEqual([
      { name: 'CPTS', values: [34.5, 40, 25.5] },
      { name: 'France', values: [35, 38.5, 26.5] },
    ]);
    expect(chart?.caption).toMatchObject({ kind: 'Figure', number: 1 });
    expect(chart?.source).toContain('Insee, 2022');
    expect(chart?.alt.replace(/\s/g, ' ')).toContain('0-29 ans 34,5 %');
  });

  it('is turned into shares when heads were counted', () => {
    const rows = AGES.slice(0, 2).map((row, index) => ({
      ...row,
      valeurCpts: index ? 3000 : 1000,
      valeurFr: 50,
    }));
    const [chart] = chartsOf(projectOf(dossierWith({ 'population.repartitionAge': rows })));
    expect(chart?.series[0]?.values).toEqual([25, 75]);
  });

  it.each([
    ['one range', AGES.slice(0, 1)],
    ['ranges that leave people out', AGES.slice(0, 2)],
    ['the same range twice', [...AGES.slice(0, 3), ...AGES.slice(2, 3).map((row) => ({ ...row, id: 'z' }))]],
  ])('is not drawn from %s', (_, rows) => {
    expect(chartsOf(projectOf(dossierWith({ 'population.repartitionAge': rows })))).toEqual([]);
  });
});

describe('the professionals', () => {
  it('are drawn by profession, members apart, the most numerous first', () => {
    const rows = [
      { id: 'a', profession: 'sageFemme', effectif: 4, adherents: 1 },
      { id: 'b', profession: 'medecinGeneraliste', effectif: 31, adherents: 9 },
    ];
    const [chart] = chartsOf(projectOf(dossierWith({ 'offre.professionnels': rows })));
    expect(chart).toMatchObject({ chart: 'stackedBar', lying: true });
    expect(chart?.series.map(({ values }) => values)).toEqual([
      [9, 1],
      [22, 3],
    ]);
  });
});

describe('the budget', () => {
  it('is drawn by year, and not with a single year', () => {
    const row = { id: 'a', libelle: 'Coordination', n1: 100, n2: 200.5, n3: 0 };
    const draw = (n2: number) => chartsOf(projectOf(dossierWith({ 'budget.charges': [{ ...row, n2 }] })));
    expect(draw(200.5)[0]).toMatchObject({ unit: '€', categories: ['Année 1', 'Année 2'] });
    expect(draw(0)).toEqual([]);
  });
});

describe('the calendar of actions', () => {
  const item = (etapes: Row[]): Dossier['collections'] => ({
    fichesAction: [
      { id: 'f', answers: { 'ficheAction.intitule': 'Une action', 'ficheAction.etapes': etapes } },
    ],
  });

  it('shades the quarters a step runs, in words too', () => {
    const steps: Row[] = [
      { id: 'a', etape: 'Écrire', debut: '2026-11', fin: '2027-04' },
      { id: 'b', etape: 'Sans date' },
    ];
    const dossier = dossierWith({}, { collections: item(steps) });
    const table = tableOf(projectOf(dossier), 'calendrier.diagramme');
    expect(table).toMatchObject({ look: 'gantt', caption: { kind: 'Figure' } });
    expect(table?.columns.map(({ label }) => label)).toEqual(['Étape', 'T4 2026', 'T1 2027', 'T2 2027']);
    expect(table && cellTexts(table)).toEqual([['Une action'], ['Écrire', '■', '■', '■']]);
    expect(table?.rows[1]?.cells[1]?.tone).toBe('busy');
  });

  it('takes wider periods when the years are many', () => {
    const steps: Row[] = [{ id: 'a', etape: 'Écrire', debut: '2020', fin: '2030' }];
    const table = tableOf(projectOf(dossierWith({}, { collections: item(steps) })), 'calendrier.diagramme');
    expect(table?.columns).toHaveLength(12);
  });

  it('shows the legal deadlines of the chosen missions once the signature is known, and only then', () => {
    const steps: Row[] = [{ id: 'a', etape: 'Écrire', debut: '2027-01', fin: '2027-03' }];
    const words = (answers: Dossier['answers']) => {
      const table = tableOf(
        projectOf(dossierWith(answers, { collections: item(steps) })),
        'calendrier.diagramme',
      );
      return table ? cellTexts(table).flat() : [];
    };
    const chosen = { 'missions.choisies': ['accesSoins'] };
    const start = { id: 's', etape: 'Démarrage', moisApresSignature: 3, date: '2027-07-01' };
    const known = words({ ...chosen, 'missionAccesSoins.demarrage': [start] });
    expect(known).toEqual(expect.arrayContaining(['Améliorer l’accès aux soins', 'dém.', 'dépl.']));
    expect(words(chosen)).not.toContain('dém.');
  });
});

describe('the governance diagram', () => {
  const answers: Dossier['answers'] = {
    'gouvernance.colleges': [{ id: 'c', college: 'Professionnels' }],
    'gouvernance.conseilAdministration': [
      { id: 'a', nom: 'Dr A' },
      { id: 'b', nom: 'Dr B' },
    ],
    'gouvernance.bureau': [{ id: 'b', fonction: 'Présidente', nom: 'Dr A' }],
    'gouvernance.groupesTravail': [{ id: 'g', groupe: 'Accès aux soins', pilote: 'Dr B' }],
  };

  it('goes from the assembly to the working groups', () => {
    const table = tableOf(projectOf(dossierWith(answers)), 'gouvernance.organigramme');
    const boxes = table?.rows.flatMap(({ cells }) => cells.filter(({ tone }) => tone === 'box')) ?? [];
    expect(boxes).toHaveLength(4);
    expect(table && cellTexts(table).flat().join(' ')).toMatch(
      /Assemblée générale.*Conseil d’administration \(2\).*Présidente : Dr A.*Accès aux soins/s,
    );
    expect(
      table?.rows.every(({ cells }) => cells.reduce((sum, { columns = 1 }) => sum + columns, 0) === 12),
    ).toBe(true);
  });

  it('gives way to the picture that the team joined', () => {
    const own = dossierWith(
      { ...answers, 'gouvernance.organigramme': ['carte'] },
      { attachments: [...TEST_ATTACHMENTS] },
    );
    const blocks = blocksOf(projectOf(own)).filter(({ field }) => field === 'gouvernance.organigramme');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'image']);
  });
});
