import { describe, expect, it } from 'vitest';
import { type Dossier, newDossier } from '../../../app/dossier/index.ts';
import {
  MISSIONS_FIELD,
  missionsModel,
  toggledMissions,
} from '../../../renderer/places/missions/missions-model.ts';
import { cpts } from '../../support/catalog.ts';

const empty: Dossier = { ...newDossier(cpts, { name: 'CPTS d’essai' }) };
const dossier: Dossier = {
  ...empty,
  answers: { ...empty.answers, [MISSIONS_FIELD]: ['accesSoins', 'crises'] },
  collections: {
    fichesAction: [
      {
        id: 'f1',
        answers: {
          'ficheAction.intitule': 'Soins du soir',
          'ficheAction.mission': ['soinsNonProgrammes'],
          'ficheAction.pilote': 'Le cabinet du Pont',
          'ficheAction.budget': [
            { id: 'b1', poste: 'Régulation', n1: 0.1, n2: 0.2 },
            { id: 'b2', poste: 'Local', n3: 1000 },
          ],
        },
      },
      { id: 'f2', answers: {} },
    ],
  },
};
const mission = (id: string) => missionsModel(cpts, dossier).missions.find((each) => each.id === id);

describe('the page of missions', () => {
  it('counts the fiches that serve a mission through any of its axes', () => {
    expect(mission('accesSoins')).toMatchObject({ chosen: true, fiches: 1, kind: 'socle' });
    expect(mission('crises')).toMatchObject({ chosen: true, fiches: 0 });
    expect(mission('prevention')).toMatchObject({ chosen: false });
  });

  it('knows where each mission is written, and what is left there only when it is chosen', () => {
    expect(mission('accesSoins')).toMatchObject({ subsection: 'missions.accesSoins' });
    expect(mission('crises')?.missing).toBeGreaterThan(0);
    expect(mission('prevention')?.missing).toBe(0);
  });

  it('shows a fiche in words, its money added up exactly', () => {
    const [first, second] = missionsModel(cpts, dossier).fiches;
    expect(first).toMatchObject({
      title: 'Soins du soir',
      axes: ['M1b Soins non programmés'],
      pilot: 'Le cabinet du Pont',
      budget: 1000.3,
    });
    expect(second).toMatchObject({ title: 'Fiche action 2', axes: [], budget: undefined });
    expect(second?.missing).toBeGreaterThan(first?.missing ?? Number.POSITIVE_INFINITY);
  });

  it('ticks and unticks in the order of the list, whatever the order of the clicks', () => {
    const { missions } = missionsModel(cpts, dossier);
    expect(toggledMissions(missions, 'parcours')).toEqual(['accesSoins', 'parcours', 'crises']);
    expect(toggledMissions(missions, 'accesSoins')).toEqual(['crises']);
  });
});
