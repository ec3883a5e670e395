import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../app/document/index.ts';
import type { Row } from '../../../app/dossier/index.ts';
import { blocksOf, cellTexts, dossierWith, projectOf, tableOf } from '../../support/model-blocks.ts';
import { cptsPlan } from '../../support/plan.ts';

const INDICATOR = {
  indicateur: 'Patients sans médecin',
  type: 'resultat',
  initial: '66,26 %',
  cibleN2: '70 %',
};

describe('the indicators of a mission', () => {
  const model = projectOf(
    dossierWith({
      'missions.choisies': ['accesSoins', 'crises'],
      'missionAccesSoins.indicateurs': [
        { id: 'a', action: 'Fiche 1', ...INDICATOR, paliers: '70 → 1 000 €', part: 'variable' },
        { id: 'b', action: 'Fiche 2', indicateur: 'Autre', cibleN2: '5' },
        { id: 'c', action: 'Fiche 1', indicateur: 'Encore', cibleN2: '6' },
      ],
      'missionCrises.indicateurs': [{ id: 'd', action: 'Fiche 3', indicateur: 'Plan', source: 'ARS' }],
    }),
  );
  const first = tableOf(model, 'missionAccesSoins.indicateurs');
  const second = tableOf(model, 'missionCrises.indicateurs');

  it('are gathered under the action, said once', () => {
    const groups = first?.rows.filter(({ group }) => group).map(({ cells }) => cells) ?? [];
    expect(groups).toHaveLength(2);
    const words = first ? cellTexts(first) : [];
    expect(words.map(([name]) => name?.split('\n')[0])).toEqual([
      'Fiche 1',
      'Patients sans médecin',
      'Encore',
      'Fiche 2',
      'Autre',
    ]);
  });

  it('have the same columns, at the same widths, from one mission to the next', () => {
    expect(second?.columns).toEqual(first?.columns);
    expect(first?.columns.map(({ label }) => label)).toEqual([
      'Indicateur',
      'Départ',
      'Cible année 2',
      'Paliers et montant',
      'Source et relevé',
    ]);
  });

  it('keep a figure and its sign on one line', () => {
    const cell = first?.rows[1]?.cells[1]?.content ?? [];
    expect(JSON.stringify(cell)).toContain('66,26\u00a0%');
  });

  it('are listed once in the general table when a fiche names the same', () => {
    const dossier = dossierWith(
      { 'missions.choisies': ['crises'], 'missionCrises.indicateurs': [{ id: 'a', ...INDICATOR }] },
      {
        collections: {
          fichesAction: [
            {
              id: 'f',
              answers: {
                'ficheAction.intitule': 'Ma fiche',
                'ficheAction.indicateurs': [
                  { id: 'x', indicateur: 'Patients sans MÉDECIN ' },
                  { id: 'y', indicateur: 'Le sien' },
                ],
              },
            },
          ],
        },
      },
    );
    const table = tableOf(projectOf(dossier), 'evaluation.indicateurs');
    const names = table ? cellTexts(table).map(([name]) => name) : [];
    expect(names).toEqual([
      expect.stringContaining('Mission 4'),
      'Patients sans médecin',
      'Ma fiche',
      'Le sien',
    ]);
  });
});

describe('columns', () => {
  it('that nobody filled disappear, but the place to sign stays', () => {
    const table = tableOf(
      projectOf(
        dossierWith({ 'acteurs.structuresMembres': [{ id: 'a', nom: 'MSP', representant: 'Dr A' }] }),
      ),
      'acteurs.structuresMembres',
    );
    expect(table?.columns.map(({ label }) => label)).toEqual(['Structure', 'Représentée par', 'Signature']);
    expect(table?.tall).toBe(true);
  });

  it('of figures and targets stay columns although every row says the same', () => {
    const rows = ['a', 'b'].map((id) => ({
      id,
      indicateur: id,
      objectifNational: 80,
      valeurCpts: 1,
      annee: '2025',
    }));
    const table = tableOf(projectOf(dossierWith({ 'population.prevention': rows })), 'population.prevention');
    expect(table?.columns.map(({ label }) => label)).toEqual(['Indicateur', 'Objectif national', 'CPTS']);
  });

  it('that say where figures come from become numbered notes when a few rows differ', () => {
    const rows = ['Insee', 'Insee', 'Cnam', 'Insee'].map((source, index) => ({
      id: `r${index}`,
      indicateur: `Indicateur ${index}`,
      valeurCpts: index,
      valeurDep: 2,
      valeurReg: 3,
      valeurFr: 4,
      annee: '2025',
      source,
    }));
    const table = tableOf(projectOf(dossierWith({ 'population.precarite': rows })), 'population.precarite');
    expect(table && cellTexts(table).map((row) => row.at(-1))).toEqual(['(1)', '(1)', '(2)', '(1)']);
    expect(table?.source).toMatch(/\(1\).*Insee\n\(2\).*Cnam/);
  });

  it('of a total leave room for its name', () => {
    const rows = ['64', '61'].map((compte) => ({
      id: compte,
      compte,
      libelle: 'Ligne',
      n1: 10,
      n2: 20,
      n3: 0,
    }));
    const table = tableOf(projectOf(dossierWith({ 'budget.charges': rows })), 'budget.charges');
    const total = table?.rows.at(-1)?.cells ?? [];
    expect(total[0]?.columns).toBe(2);
    expect(total).toHaveLength(4);
  });
});

describe('the charges of a budget', () => {
  it('are added up by mission', () => {
    const charge = (id: string, mission: string, n1: number) => ({
      id,
      libelle: id,
      mission,
      n1,
      n2: 0,
      n3: 0,
    });
    const rows = [
      charge('a', 'Accès', 10.1),
      charge('b', 'Crises', 5),
      charge('c', 'Accès', 0.2),
      charge('d', 'Crises', 1),
    ];
    const table = tableOf(projectOf(dossierWith({ 'budget.charges': rows })), 'budget.charges');
    const groups = table ? cellTexts({ ...table, rows: table.rows.filter(({ group }) => group) }) : [];
    expect(groups.map(([name, year]) => [name, year])).toEqual([
      ['Accès', '10,30 €'],
      ['Crises', '6 €'],
    ]);
  });

  it('are not said out of balance while there is nothing to balance them', () => {
    const charges = [{ id: 'a', libelle: 'a', n1: 10, n2: 0, n3: 0 }];
    expect(JSON.stringify(blocksOf(projectOf(dossierWith({ 'budget.charges': charges }))))).not.toContain(
      'équilibre (',
    );
  });
});

describe('the members', () => {
  it('stand in one table on turned pages, with everything said of them but what is private', () => {
    const member = {
      id: 'm',
      civilite: 'dr',
      nom: 'Martin',
      prenom: 'Anne',
      profession: 'sageFemme',
      rpps: '10000000001',
      mode: 'liberal',
      structure: 'MSP',
      commune: 'Gisors',
      courriel: 'a@exemple.fr',
      mssante: 'a@exemple.mssante.fr',
      telPrive: '06 00 00 00 00',
      college: 'Libéraux',
      fonction: 'CA',
    };
    const tables = blocksOf(projectOf(dossierWith({ 'acteurs.membres': [member] }))).filter(
      ({ kind, field }) => kind === 'table' && field === 'acteurs.membres',
    );
    expect(tables).toHaveLength(1);
    const [table] = tables;
    expect(table?.kind === 'table' && table.wide).toBe(true);
    const words = table?.kind === 'table' ? cellTexts(table).flat().join(' | ') : '';
    expect(words).toContain('Dr Anne Martin');
    for (const each of [
      '10000000001',
      'MSP',
      'Gisors',
      'a@exemple.fr',
      'a@exemple.mssante.fr',
      'Libéraux',
      'CA',
    ])
      expect(words).toContain(each);
    expect(words).not.toContain('06 00');
  });
});

describe('the communes of the territory', () => {
  const communes: Row[] = [
    { id: 'a', commune: 'Forges-les-Eaux', codeInsee: '76276', epci: 'CC 4 rivières', population: 4_000 },
    {
      id: 'b',
      commune: 'Rouen',
      codeInsee: '76540',
      epci: 'Métropole',
      population: 117_662,
      part: 40,
      partieRetenue: 'Hauts de Rouen',
    },
    {
      id: 'c',
      commune: 'Darnétal',
      codeInsee: '76212',
      epci: 'Métropole',
      population: 9_600,
      habitantsRetenus: 5_000,
    },
  ];
  const model = projectOf(dossierWith({ 'territoire.communes': communes }));
  const table = tableOf(model, 'territoire.communes');

  it('say which are taken in part, how much and where, under their names', () => {
    expect(table?.columns.map(({ label }) => label)).toEqual([
      'Commune',
      'Insee',
      'Intercommunalité',
      'Population municipale',
    ]);
    expect((table ? cellTexts(table) : []).map(([name]) => name)).toEqual([
      'Forges-les-Eaux',
      'Rouen\npartielle : 40 %, soit 47 065 habitants · Hauts de Rouen',
      'Darnétal\npartielle : 5 000 habitants',
    ]);
  });

  it('are counted for that part in the letter of intent, which says so', () => {
    const letter = buildDocument({
      plan: cptsPlan(),
      dossier: dossierWith({ 'territoire.communes': communes }),
      document: 'lettre',
      deposit: false,
    });
    const rows = tableOf(letter, 'lettreIntention.territoire');
    expect((rows ? cellTexts(rows) : []).map(([name, , people]) => `${name} ${people}`)).toEqual([
      'Forges-les-Eaux 4 000',
      'Rouen (pour partie) 47 065',
      'Darnétal (pour partie) 5 000',
    ]);
  });
});
