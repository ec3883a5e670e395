import { describe, expect, it } from 'vitest';
import {
  canDismiss,
  checkAll,
  dismissalChange,
  dismissedFindings,
  type Finding,
} from '../../../app/checks/index.ts';
import { applyChange, applyChanges, type Dossier, validateChange } from '../../../app/dossier/index.ts';
import { readDossier } from '../../../app/dossier/read-dossier.ts';
import { cpts } from '../../support/catalog.ts';
import { cells, edited, example } from './edit.ts';

const unbalanced = edited(cells('budget.charges', 0, { n1: 3_000 }));

function only(dossier: Dossier): Finding {
  const [finding] = checkAll(cpts, dossier).filter(({ id }) => id.startsWith('budget-equilibre:'));
  if (!finding) throw new Error('the imbalance is not found');
  return finding;
}

describe('a finding set aside', () => {
  const finding = only(unbalanced);
  const change = dismissalChange(finding, '  Validé avec la CPAM.  ');
  const { dossier, inverse } = applyChange(unbalanced, change);

  it('leaves the list, keeps its reason, and comes back by undo', () => {
    expect(checkAll(cpts, dossier).map(({ id }) => id)).not.toContain(finding.id);
    expect(dismissedFindings(cpts, dossier)).toEqual([{ finding, reason: 'Validé avec la CPAM.' }]);
    expect(applyChange(dossier, inverse).dossier).toEqual(unbalanced);
    expect(applyChange(dossier, dismissalChange(finding, null)).dossier).toEqual(unbalanced);
  });

  it('comes back by itself once it says something else', () => {
    const worse = edited(cells('budget.charges', 0, { n1: 3_001 }));
    const later = { ...worse, dismissals: dossier.dismissals };
    expect(only(later).message).not.toBe(finding.message);
    expect(dismissedFindings(cpts, later)).toEqual([]);
  });

  it('is written in the file and read back', () => {
    validateChange(cpts, change);
    expect(readDossier(JSON.stringify(dossier), () => cpts, 'essai').dismissals).toEqual(dossier.dismissals);
  });

  it('is never set aside without a reason, nor when it protects people or blocks', () => {
    expect(dismissalChange(finding, '  ')).toMatchObject({ value: null });
    expect(canDismiss({ id: 'nir:territoire.pertinence', level: 'a_corriger' })).toBe(false);
    expect(canDismiss({ ...finding, level: 'bloquant' })).toBe(false);
    expect(canDismiss({ id: 'manque:budget.rib', level: 'conseil' })).toBe(false);
    expect(canDismiss(finding)).toBe(true);
  });
});

it('a press on a finding’s own correction makes it go', () => {
  const broken = edited(
    cells('missionAccesSoins.indicateurs', 0, { initial: '100', cibleN1: '+ 10, soit 120' }),
  );
  const mendable = checkAll(cpts, broken).filter(({ fix }) => fix);
  expect(mendable.length).toBeGreaterThan(0);
  for (const { id, fix } of mendable) {
    const { dossier } = applyChanges(broken, fix?.changes ?? []);
    expect(checkAll(cpts, dossier).map((each) => each.id)).not.toContain(id);
  }
  expect(checkAll(cpts, example)).toEqual([]);
});
