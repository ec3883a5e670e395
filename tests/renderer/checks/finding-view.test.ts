import { describe, expect, it } from 'vitest';
import { checkAll } from '../../../app/checks/index.ts';
import { newDossier } from '../../../app/dossier/index.ts';
import { indexPlan } from '../../../app/plan/index.ts';
import { levelCount, relatedPlaces, viewFinding } from '../../../renderer/checks/finding-view.ts';
import { parseRoute, routeHash } from '../../../renderer/state/navigation.ts';
import { cpts } from '../../support/catalog.ts';

const dossier = {
  ...newDossier(cpts, { name: 'CPTS d’essai' }),
  collections: { fichesAction: [{ id: 'f1', answers: { 'ficheAction.intitule': 'Rappels de vaccin' } }] },
};
const view = (field: string) =>
  viewFinding(cpts, dossier, { id: `manque:${field}`, level: 'bloquant', field, message: '' });

describe('where a finding leads', () => {
  it('gives every finding of a new dossier a place that exists and a verb', () => {
    for (const finding of checkAll(cpts, dossier)) {
      const { route, place, action, section } = viewFinding(cpts, dossier, finding);
      expect(parseRoute(routeHash(route))).toMatchObject({ place: route.place, dossier: dossier.id });
      expect(place).not.toBe('');
      expect(action).not.toBe('');
      expect(cpts.sections.some(({ id }) => id === section)).toBe(true);
    }
  });

  it('opens the writing at the field', () => {
    expect(view('territoire.pertinence')).toMatchObject({
      place: 'Territoire d’action › Pertinence du territoire',
      action: 'Écrire',
      route: {
        place: 'redaction',
        subsection: 'territoire.pertinenceDuTerritoire',
        field: 'territoire.pertinence',
      },
    });
  });

  it('names the fiche action a missing answer belongs to', () => {
    expect(view('fichesAction/f1/ficheAction.pilote')).toMatchObject({
      place: 'Fiches action › Rappels de vaccin',
      route: { place: 'redaction', field: 'fichesAction/f1/ficheAction.pilote' },
    });
  });

  it('sends to the places made for it: communes, and the first fiche action', () => {
    expect(view('territoire.communes').route.place).toBe('territoire');
    expect(view('budget.produits')).toMatchObject({ action: 'Ouvrir le budget', route: { place: 'budget' } });
    expect(view('ficheAction.intitule')).toMatchObject({
      action: 'Créer une fiche',
      route: { place: 'missions' },
    });
  });

  it('also leads to the other figures it speaks of, each place once and never its own', () => {
    const shown = viewFinding(cpts, dossier, {
      id: 'x:territoire.pertinence',
      level: 'a_corriger',
      field: 'territoire.pertinence',
      message: '',
      related: ['territoire.pertinence', 'territoire.communes', 'territoire.communes'],
    });
    expect(relatedPlaces(cpts, dossier, shown)).toMatchObject([{ route: { place: 'territoire' } }]);
    expect(relatedPlaces(cpts, dossier, view('territoire.pertinence'))).toEqual([]);
  });

  it('still shows a finding on a field the plan no longer knows', () => {
    expect(indexPlan(cpts).place('ancien.champ')).toBeUndefined();
    expect(view('ancien.champ')).toMatchObject({ place: '', action: 'Voir' });
  });
});

describe('counts by level', () => {
  it('agree in number', () => {
    expect(levelCount('bloquant', 1)).toBe('1 bloquant');
    expect(levelCount('bloquant', 2)).toBe('2 bloquants');
    expect(levelCount('a_corriger', 5)).toBe('5 à corriger');
    expect(levelCount('conseil', 0)).toBe('0 conseil');
  });
});
