import { describe, expect, it } from 'vitest';
import { type Dossier, newDossier } from '../../../app/dossier/index.ts';
import {
  lateWords,
  milestoneWords,
  quartersBetween,
  shareOf,
  timelineOf,
} from '../../../app/timeline/index.ts';
import { cpts } from '../../support/catalog.ts';

const empty = newDossier(cpts, { name: 'CPTS d’essai' });

function written(answers: Dossier['answers'], steps: readonly Record<string, string>[] = []): Dossier {
  const rows = steps.map((step, index) => ({ id: `s${index}`, ...step }));
  return {
    ...empty,
    answers: { ...empty.answers, ...answers },
    collections: {
      fichesAction: [
        { id: 'f1', answers: { 'ficheAction.intitule': 'Dépister', 'ficheAction.etapes': rows } },
      ],
    },
  };
}

const signed: Dossier['answers'] = {
  'procedure.etapes': [{ id: 'p1', etape: 'Signature de l’ACI', prevue: '2027-04-01' }],
  'missions.choisies': ['accesSoins', 'prevention', 'qualite'],
  'missionAccesSoins.demarrage': [
    { id: 'd1', etape: 'Démarrage', date: '2027-07-01' },
    { id: 'd2', etape: 'Mission déployée', date: '2028-11-01' },
  ],
};

describe('the timeline', () => {
  it('counts the deadlines of each mission from the signature: 6 and 18 months, 12 and 24, none', () => {
    const { missions, signature } = timelineOf(cpts, written(signed), '2026-11-22');
    expect(signature).toBe('2027-04-01');
    const limits = missions.map(({ id, start, deployed }) => [id, start.limit, deployed.limit]);
    expect(limits).toEqual([
      ['accesSoins', '2027-10-01', '2028-10-01'],
      ['prevention', '2028-04-01', '2029-04-01'],
      ['qualite', undefined, undefined],
    ]);
  });

  it('tells a mission planned too late from one in time and one without a date', () => {
    const timeline = timelineOf(cpts, written(signed), '2026-11-22');
    const [access, prevention] = timeline.missions;
    expect(access?.start.state).toBe('onTime');
    expect(access?.deployed.state).toBe('late');
    expect(prevention?.start.state).toBe('unplanned');
    expect(lateWords(timeline)).toEqual([
      '« Améliorer l’accès aux soins » est déployée le 1er novembre 2028, après le délai du 1er octobre 2028.',
    ]);
  });

  it('gives no deadline a day when nothing tells the signature', () => {
    const { 'missions.choisies': chosen = [] } = signed;
    const { missions, signature, quarters } = timelineOf(
      cpts,
      written({ 'missions.choisies': chosen }),
      '2026-11-22',
    );
    expect(signature).toBeUndefined();
    expect(quarters).toEqual([]);
    expect(missions[0] && milestoneWords(missions[0].start)).toBe(
      'date à prévoir, au plus tard 6 mois après la signature',
    );
  });

  it('tells the steps that should be done, and only those', () => {
    const dossier = written({}, [
      { etape: 'Écrire', debut: '2026-05', fin: '2026-10', etat: 'fait' },
      { etape: 'Former', debut: '2026-06', fin: '2026-10', etat: 'enCours' },
      { etape: 'Ouvrir', debut: '2026-11', fin: '2026-11' },
      { etape: 'Sans date' },
    ]);
    const timeline = timelineOf(cpts, dossier, '2026-11-22');
    expect(timeline.actions[0]).toMatchObject({ from: '2026-05-01', to: '2026-12-01', undated: 1 });
    expect(lateWords(timeline)).toEqual([
      'Dépister : « Former » devait finir en octobre 2026, et n’est pas fait.',
    ]);
    expect(timelineOf(cpts, dossier, '2026-12-01').actions[0]?.steps.map(({ overdue }) => overdue)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('an action given up is not late', () => {
    const dossier = written({}, [{ etape: 'Former', debut: '2026-06', fin: '2026-10' }]);
    const [item] = dossier.collections.fichesAction ?? [];
    if (item) item.answers['ficheAction.etat'] = 'abandonnee';
    expect(lateWords(timelineOf(cpts, dossier, '2026-11-22'))).toEqual([]);
  });

  it('draws whole quarters, ten years at most', () => {
    const quarters = quartersBetween('2026-05-01', '2027-01-01');
    expect(quarters.map(({ year, number }) => `T${number} ${year}`)).toEqual([
      'T2 2026',
      'T3 2026',
      'T4 2026',
      'T1 2027',
    ]);
    expect(shareOf(quarters, '2026-04-01')).toBe(0);
    expect(shareOf(quarters, '2027-04-01')).toBe(1);
    expect(shareOf(quarters, '2027-04-02')).toBeUndefined();
    expect(quartersBetween('1999-01-01', '2299-01-01')).toHaveLength(40);
  });
});
