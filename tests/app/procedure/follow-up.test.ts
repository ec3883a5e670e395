import { describe, expect, it } from 'vitest';
import { applyChanges, newDossier } from '../../../app/dossier/index.ts';
import { distanceWords, followUp, type ProcedureDate, usualSteps } from '../../../app/procedure/index.ts';
import { cpts } from '../../support/catalog.ts';

const date = (day: string, kind: ProcedureDate['kind']): ProcedureDate => ({
  id: `${day}-${kind}`,
  label: 'Étape',
  date: day,
  kind,
  field: 'procedure.etapes',
});

describe('the procedure seen from a day', () => {
  it('tells what is late from what is past and what comes', () => {
    const dates = [
      date('2026-01-10', 'realisee'),
      date('2026-02-10', 'prevue'),
      date('2026-02-20', 'calculee'),
      date('2026-03-01', 'prevue'),
      date('2026-04-01', 'calculee'),
    ];
    const { late, coming, past } = followUp(dates, '2026-03-01');
    expect(late.map((each) => each.date)).toEqual(['2026-02-10']);
    expect(coming.map((each) => each.date)).toEqual(['2026-03-01', '2026-04-01']);
    expect(past.map((each) => each.date)).toEqual(['2026-02-20', '2026-01-10']);
  });

  it.each([
    ['2026-11-22', 'aujourd’hui'],
    ['2026-11-23', 'demain'],
    ['2026-11-21', 'hier'],
    ['2026-12-04', 'dans 12 jours'],
    ['2027-02-22', 'dans 3 mois'],
    ['2025-11-22', 'il y a 12 mois'],
    ['2032-04-01', 'dans 5 ans'],
  ])('says how far %s is: %s', (day, words) => {
    expect(distanceWords(day, '2026-11-22')).toBe(words);
  });

  it('writes the usual steps once, and never over what a team wrote', () => {
    const empty = newDossier(cpts, { name: 'Essai', makeId: () => 'essai-suivi' });
    const { dossier } = applyChanges(empty, usualSteps(empty));
    expect(JSON.stringify(dossier.answers['procedure.etapes'])).toContain('Dépôt du projet de santé');
    expect(usualSteps(dossier)).toEqual([]);
  });
});
