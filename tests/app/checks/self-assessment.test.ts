import { describe, expect, it } from 'vitest';
import { assessDossier, SELF_ASSESSMENT_NOTICE } from '../../../app/checks/index.ts';
import { newDossier } from '../../../app/dossier/index.ts';
import { indexPlan } from '../../../app/plan/index.ts';
import { cpts } from '../../support/catalog.ts';
import { addRow, answer, cells, edited, example, ofFiche, removeRow } from './edit.ts';

const statuses = (dossier = example) =>
  Object.fromEntries(assessDossier(cpts, dossier).map(({ id, status }) => [id, status]));

describe('the self-assessment before deposit', () => {
  it('says it is no opinion of the ARS', () => {
    expect(SELF_ASSESSMENT_NOTICE).toContain('pas un avis de l’ARS');
  });

  it('asks thirteen questions about fields of the plan', () => {
    const questions = assessDossier(cpts, example);
    expect(questions.map(({ number }) => number)).toEqual(
      Array.from({ length: 13 }, (_, index) => index + 1),
    );
    const fields = questions.flatMap(({ criteria }) => criteria.flatMap((each) => each.fields));
    expect(fields.filter((field) => indexPlan(cpts).place(field)?.field.id !== field)).toEqual([]);
  });

  it('is answered by the example, and empty at the start', () => {
    expect(new Set(Object.values(statuses()))).toEqual(new Set(['repondu']));
    expect(new Set(Object.values(statuses(newDossier(cpts, { name: 'Vide' }))))).toEqual(new Set(['vide']));
  });

  it.each([
    ['territoire', answer('territoire.carteTerritoire', null)],
    ['prs', cells('territoire.prsObjectifs', 0, { reponse: null })],
    ['equipe', answer('acteurs.membres', [{ nom: 'A', profession: 'medecinGeneraliste', mode: 'liberal' }])],
    ['diagnostic', cells('population.vieillissement', 0, { source: null })],
    ['besoins', removeRow('besoins.priorises', 0)],
    ['missions', answer('missions.choisies', ['accesSoins', 'parcours', 'prevention'])],
    ['indicateurs', cells(ofFiche(0, 'ficheAction.indicateurs'), 0, { echeance: null })],
    ['gouvernance', answer('gouvernance.statuts', null)],
    ['numerique', answer('systemeInformation.grades', null)],
    ['budget', cells('budget.charges', 0, { n1: 1 })],
    ['calendrier', cells('missionCrises.demarrage', 0, { moisApresSignature: 8 })],
    ['articulation', answer('offre.dispositifs', null)],
    ['usagers', answer('gouvernance.comiteUsagers', null)],
  ])('« %s » becomes partial when something goes missing', (id, edit) => {
    expect(statuses(edited(edit))).toMatchObject({ [id]: 'partiel' });
  });

  it('counts a source written under the table', () => {
    const bare = edited(addRow('population.vieillissement', { indicateur: 'Indice', valeurCpts: 2 }));
    expect(statuses(bare)).toMatchObject({ diagnostic: 'partiel' });
    const cited = { ...bare, citations: { 'population.vieillissement': { source: 'Insee', year: '2022' } } };
    expect(statuses(cited)).toMatchObject({ diagnostic: 'repondu' });
  });
});
