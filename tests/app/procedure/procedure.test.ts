import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coerceAnswer, type Dossier, newDossier, requireField } from '../../../app/dossier/index.ts';
import { calendarFile, procedureDates } from '../../../app/procedure/index.ts';
import { cpts } from '../../support/catalog.ts';
import { randomDossier } from '../../support/random-dossier.ts';

function withSteps(...steps: readonly Record<string, unknown>[]): Dossier {
  const dossier = newDossier(cpts, { name: 'Essai', makeId: () => 'essai-procedure' });
  const rows = coerceAnswer(cpts, requireField(cpts, 'procedure.etapes'), steps);
  return { ...dossier, answers: { ...dossier.answers, 'procedure.etapes': rows } };
}

const dated = (dossier: Dossier) =>
  Object.fromEntries(procedureDates(cpts, dossier).map(({ id, date }) => [id, date]));

const options = { name: 'CPTS d’essai', dossierId: 'essai', now: new Date('2026-11-22T10:00:00Z') };

describe('the dates of the procedure', () => {
  it('gives the ARS two months from the deposit done, else planned', () => {
    const planned = { etape: 'Dépôt du projet de santé', prevue: '2026-12-31' };
    expect(dated(withSteps(planned))).toMatchObject({ 'silence-ars': '2027-02-28' });
    expect(dated(withSteps({ ...planned, realisee: '2027-01-15' }))).toMatchObject({
      'silence-ars': '2027-03-15',
    });
  });

  it('does not take the letter for the project', () => {
    expect(
      dated(withSteps({ etape: 'Envoi de la lettre d’intention du projet', realisee: '2026-01-05' })),
    ).not.toHaveProperty('silence-ars');
  });

  it('counts anniversaries and the missions’ limits from the contract', () => {
    const dates = dated(withSteps({ etape: 'Signature de l’ACI', prevue: '2027-04-01' }));
    expect(dates).toMatchObject({
      'anniversaire-1': '2028-04-01',
      'anniversaire-5': '2032-04-01',
      'demarrage-accesSoins': '2027-10-01',
      'deploiement-accesSoins': '2028-10-01',
      'demarrage-parcours': '2028-04-01',
      'deploiement-parcours': '2029-04-01',
    });
    expect(dates).not.toHaveProperty('demarrage-qualite');
  });

  it('keeps who received what', () => {
    const [step] = procedureDates(
      cpts,
      withSteps({
        etape: 'Lettre envoyée',
        realisee: '2026-01-05',
        interlocuteur: 'CPAM, MSA',
        piece: ['lettre'],
      }),
    );
    expect(step).toMatchObject({ kind: 'realisee', who: 'CPAM, MSA', pieces: ['lettre'] });
  });

  it('are in order and never fail, whatever the dossier', () => {
    fc.assert(
      fc.property(randomDossier(cpts), (dossier) => {
        const dates = procedureDates(cpts, dossier);
        expect(dates.map(({ date }) => date)).toEqual(dates.map(({ date }) => date).sort());
        expect(calendarFile(dates, options)).toMatch(/END:VCALENDAR\r\n$/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the calendar file', () => {
  const steps = withSteps(
    {
      etape: 'Dépôt du projet de santé ; envoi recommandé, copie CPAM',
      realisee: '2026-11-30',
      note: 'Première ligne\nseconde ligne',
    },
    { etape: 'Rencontre', prevue: '2026-12-31' },
  );
  const file = calendarFile(procedureDates(cpts, steps), options);

  it('has one whole-day event a date, escaped', () => {
    const text = file.replaceAll('\r\n ', '');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(text).toContain('SUMMARY:Dépôt du projet de santé \\; envoi recommandé\\, copie CPAM');
    expect(text).toContain('Première ligne\\nseconde ligne');
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101');
    expect(text).toContain('UID:essai-silence-ars@prefigure');
  });

  it('keeps every line within 75 bytes', () => {
    const long = file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75);
    expect(long).toEqual([]);
  });
});
