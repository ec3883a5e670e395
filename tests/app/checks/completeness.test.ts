import { describe, expect, it } from 'vitest';
import { completenessFindings, dossierProgress, visibleSlots } from '../../../app/checks/index.ts';
import { applyChanges, type Change, newDossier } from '../../../app/dossier/index.ts';
import { planFields } from '../../../app/plan/index.ts';
import { cpts } from '../../support/catalog.ts';

const empty = newDossier(cpts, { name: 'CPTS' });
const changed = (...changes: Change[]) => applyChanges(empty, changes).dossier;
const missing = (dossier: typeof empty) => completenessFindings(cpts, dossier).map(({ field }) => field);

describe('completeness', () => {
  it('lists what the law asks as blocking, and stops once answered', () => {
    expect(completenessFindings(cpts, empty)).toContainEqual(
      expect.objectContaining({ field: 'territoire.communes', level: 'bloquant' }),
    );
    const filled = changed({
      type: 'insertRow',
      at: 'territoire.communes',
      index: 0,
      row: { id: 'c', commune: 'Gisors' },
    });
    expect(missing(filled)).not.toContain('territoire.communes');
  });

  it('does not count an empty row, a blank text or an empty paragraph as an answer', () => {
    const blank = changed(
      { type: 'insertRow', at: 'territoire.communes', index: 0, row: { id: 'c' } },
      { type: 'setAnswer', at: 'identite.siege', value: '   ' },
      {
        type: 'setAnswer',
        at: 'territoire.pertinence',
        value: { type: 'doc', content: [{ type: 'paragraph' }] },
      },
    );
    expect(missing(blank)).toEqual(
      expect.arrayContaining(['territoire.communes', 'identite.siege', 'territoire.pertinence']),
    );
  });

  it('asks a mission’s fields only when it is chosen', () => {
    expect(missing(empty)).not.toContain('missionQualite.constat');
    const chosen = changed({ type: 'setAnswer', at: 'missions.choisies', value: ['qualite'] });
    expect(missing(chosen)).toContain('missionQualite.constat');
    expect(missing(chosen)).not.toContain('missionCrises.constat');
  });

  it('keeps showing words written for a mission that is no longer chosen, without asking more', () => {
    const text = {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Écrit' }] }],
    };
    const dossier = changed({ type: 'setAnswer', at: 'missionQualite.constat', value: text });
    expect(visibleSlots(cpts, dossier).map(({ key }) => key)).toContain('missionQualite.constat');
    expect(missing(dossier)).not.toContain('missionQualite.organisation');
  });

  it('accepts "not applicable" with a reason, not without', () => {
    const set = (value: string) =>
      changed({ type: 'setNotApplicable', at: 'gouvernance.cotisations', value });
    expect(missing(set('Adhésion gratuite'))).not.toContain('gouvernance.cotisations');
    expect(missing(set(' '))).toContain('gouvernance.cotisations');
  });

  it('asks each fiche action its own answers, and at least one fiche', () => {
    expect(missing(empty)).toContain('ficheAction.intitule');
    const two = changed(
      { type: 'insertItem', collection: 'fichesAction', index: 0, item: { id: 'f1', answers: {} } },
      {
        type: 'insertItem',
        collection: 'fichesAction',
        index: 1,
        item: { id: 'f2', answers: { 'ficheAction.pilote': 'Dr Exemple' } },
      },
    );
    expect(missing(two)).toContain('fichesAction/f1/ficheAction.pilote');
    expect(missing(two)).not.toContain('fichesAction/f2/ficheAction.pilote');
  });

  it('counts progress as answered over required, section by section', () => {
    const progress = dossierProgress(cpts, empty);
    const sum = [...progress.sections.values()].reduce((all, { required }) => all + required, 0);
    expect(sum).toBe(progress.required);
    expect(progress.answered + progress.missing.length).toBe(progress.required);
  });

  it('follows the region: what an ARS relaxes is not asked, what it requires is', () => {
    const asked = new Set(
      planFields(cpts)
        .filter(({ id, type }) => type !== 'computed' && !id.startsWith('ficheAction.'))
        .map(({ id }) => id),
    );
    for (const region of cpts.regions) {
      const missingThere = new Set(missing({ ...empty, answers: {}, region: region.ars }));
      const changes = region.changes.flatMap((change) =>
        change.op !== 'add' && asked.has(change.field) ? [change] : [],
      );
      for (const { op, field } of changes) {
        if (op === 'relax') expect(missingThere).not.toContain(field);
        if (op === 'require') expect(missingThere).toContain(field);
      }
    }
  });
});
