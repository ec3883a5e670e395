import { describe, expect, it } from 'vitest';
import { dossierTitle, newDossier } from '../../../app/dossier/index.ts';
import { cptsPlan } from '../../support/plan.ts';

const plan = cptsPlan();
const titled = (name: string) => dossierTitle(newDossier(plan, { name }), plan);

describe('the title of a dossier', () => {
  it('is the name its team wrote', () => {
    expect(titled(' CPTS du Pays de Bray ')).toBe('CPTS du Pays de Bray');
  });

  it('says so when the name holds nothing one can read', () => {
    expect(titled('')).toBe('Dossier sans nom');
    expect(titled('\u0000\u0001\u0007')).toBe('Dossier sans nom');
    expect(titled('\n\ud83d')).toBe('Dossier sans nom');
  });
});
