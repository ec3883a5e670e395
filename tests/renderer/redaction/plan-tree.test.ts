import { describe, expect, it } from 'vitest';
import { dossierProgress } from '../../../app/checks/index.ts';
import { applyChanges, type Change, type Dossier, newDossier } from '../../../app/dossier/index.ts';
import { indexPlan } from '../../../app/plan/index.ts';
import { resolvePage } from '../../../renderer/redaction/model/page-address.ts';
import { buildPlanTree } from '../../../renderer/redaction/model/plan-tree.ts';
import { visibleFieldKeys } from '../../../renderer/redaction/model/visible-fields.ts';
import { cptsPlan } from '../../support/plan.ts';

const plan = cptsPlan();
const start = newDossier(plan, { name: 'CPTS Essai' });
const changed = (...changes: Change[]): Dossier => applyChanges(start, changes).dossier;
const page = (dossier: Dossier, id: string) =>
  buildPlanTree(plan, dossier).pages.find((each) => each.id === id);

describe('the plan on the left', () => {
  it('counts what the progress of the dossier counts', () => {
    const { answered, required } = dossierProgress(plan, start);
    expect(buildPlanTree(plan, start).count).toEqual({ answered, required });
  });

  it('says what is missing, then that a page is complete', () => {
    expect(page(start, 'lettreIntention.envoi')?.missing).toBe(1);
    const chosen = changed({ type: 'setAnswer', at: 'lettreIntention.destinataires', value: ['ars'] });
    expect(page(chosen, 'lettreIntention.envoi')).toMatchObject({ missing: 0, state: 'done' });
  });

  it('leaves out the pages whose condition does not hold, unless something was written there', () => {
    expect(page(start, 'missions.qualite')).toBeUndefined();
    const written = changed({
      type: 'setAnswer',
      at: 'missionQualite.constat',
      value: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Écrit' }] }] },
    });
    expect(page(written, 'missions.qualite')).toBeDefined();
  });

  it('lists the items of a repeated sub-section, with their titles', () => {
    expect(page(start, 'ficheAction.ficheAction')).toMatchObject({ missing: 1, state: 'empty' });
    const dossier = changed(
      { type: 'insertItem', collection: 'fichesAction', index: 0, item: { id: 'x1', answers: {} } },
      {
        type: 'insertItem',
        collection: 'fichesAction',
        index: 1,
        item: { id: 'x2', answers: { 'ficheAction.intitule': 'Un médecin pour chacun' } },
      },
    );
    const section = buildPlanTree(plan, dossier).sections.find(({ id }) => id === 'ficheAction');
    expect(section?.pages.slice(1).map(({ title }) => title)).toEqual([
      'Fiche action 1',
      'Un médecin pour chacun',
    ]);
    expect(section?.state).toBe('partial');
  });
});

describe('the page a route asks for', () => {
  const dossier = changed({
    type: 'insertItem',
    collection: 'fichesAction',
    index: 0,
    item: { id: 'x1', answers: {} },
  });

  it('is the one of its field, item included', () => {
    expect(resolvePage(plan, dossier, { field: 'fichesAction/x1/ficheAction.pilote' })).toEqual({
      subsection: 'ficheAction.ficheAction',
      item: 'x1',
    });
  });
  it('falls back to the list when the item is gone, and to the first page when nothing is known', () => {
    expect(resolvePage(plan, dossier, { subsection: 'ficheAction.ficheAction/gone' })).toEqual({
      subsection: 'ficheAction.ficheAction',
    });
    expect(resolvePage(plan, dossier, { subsection: 'nowhere' })).toEqual({
      subsection: plan.sections[0]?.subsections[0]?.id,
    });
  });
});

describe('the fields of a page', () => {
  it('are those that the dossier’s choices call for', () => {
    const subsection = indexPlan(plan).subsection('missions.qualite')?.subsection;
    if (!subsection) throw new Error('the plan has no missions.qualite');
    expect(visibleFieldKeys(plan, start, subsection)).toEqual([]);
    const chosen = changed({ type: 'setAnswer', at: 'missions.choisies', value: ['qualite'] });
    expect(visibleFieldKeys(plan, chosen, subsection)).toHaveLength(subsection.fields.length);
  });
});
