import { describe, expect, it } from 'vitest';
import { describeChange } from '../../../renderer/shell/describe-change.ts';
import { shownSubsection } from '../../../renderer/shell/shown-subsection.ts';
import { cptsPlan } from '../../support/plan.ts';

const plan = cptsPlan();
const route = { place: 'redaction' as const, dossier: 'abcdef' };

describe('the sub-section on screen', () => {
  it('is the one named, the field’s, or the first', () => {
    expect(shownSubsection(plan, { ...route, subsection: 'acteurs.membres' })?.id).toBe('acteurs.membres');
    expect(
      shownSubsection(plan, { ...route, field: 'fichesAction/f1/ficheAction.intitule' })?.repeat?.collection,
    ).toBe('fichesAction');
    expect(shownSubsection(plan, route)).toBe(plan.sections[0]?.subsections[0]);
    expect(shownSubsection(plan, { ...route, subsection: 'disparue' })).toBe(
      plan.sections[0]?.subsections[0],
    );
    expect(shownSubsection(plan, { ...route, place: 'budget' })).toBeUndefined();
  });
});

describe('what an undone change touched', () => {
  it('is said in the words of the plan', () => {
    expect(describeChange(plan, { type: 'setAnswer', at: 'identite.nom', value: null })?.label).toBe(
      'Nom de la CPTS',
    );
    expect(
      describeChange(plan, { type: 'removeItem', collection: 'fichesAction', itemId: 'f1' })?.subsection,
    ).toBe(plan.sections.flatMap((each) => each.subsections).find(({ repeat }) => repeat)?.id);
    expect(describeChange(plan, { type: 'setRegion', value: '28' })).toBeUndefined();
  });
});
