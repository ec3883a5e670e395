import { describe, expect, it } from 'vitest';
import { newDossier } from '../../../app/dossier/index.ts';
import { planSubsections } from '../../../app/plan/index.ts';
import { buildPlanTree } from '../../../renderer/redaction/model/plan-tree.ts';
import { nextStep, workPhases } from '../../../renderer/redaction/start/work-steps.ts';
import { cpts } from '../../support/catalog.ts';
import { fullDossier } from '../../support/full-dossier.ts';

const { order } = cpts;
if (!order) throw new Error('the CPTS plan ships an order of work');
const phasesOf = (dossier: ReturnType<typeof newDossier>) => workPhases(order, buildPlanTree(cpts, dossier));

describe('the proposed order of work', () => {
  it('leaves no sub-section out', () => {
    const named = order.phases.flatMap(({ steps }) => steps.flatMap(({ subsections }) => subsections));
    expect(planSubsections(cpts).filter(({ id }) => !named.includes(id))).toEqual([]);
  });

  it('begins at the first page that lacks something, and numbers the steps through the phases', () => {
    const phases = phasesOf(newDossier(cpts, { name: 'CPTS des Deux Rivières' }));
    expect(nextStep(phases)?.goal.id).toBe('identite.pageDeGarde');
    const numbers = phases.flatMap(({ steps }) => steps.map(({ number }) => number));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(phases[0]?.steps.every(({ beforeMeeting }) => beforeMeeting)).toBe(true);
  });

  it('has nothing next in a dossier whose required answers are all written', () => {
    const phases = phasesOf(fullDossier(cpts));
    expect(phases.flatMap(({ steps }) => steps).filter(({ missing }) => missing > 0)).toEqual([]);
    expect(nextStep(phases)).toBeUndefined();
  });
});
