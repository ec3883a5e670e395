import { describe, expect, it } from 'vitest';
import { checkAll } from '../../../app/checks/index.ts';
import { cpts } from '../../support/catalog.ts';
import { answer, edited, example } from './edit.ts';

describe('no false alarm', () => {
  it('finds nothing in the bundled example', () => {
    expect(checkAll(cpts, example)).toEqual([]);
  });

  it('lets a field set aside with its reason be silent', () => {
    const broken = edited(answer('territoire.pertinence', 'Le territoire compte 70 communes.'));
    expect(checkAll(cpts, broken)).not.toEqual([]);
    const reason = { 'territoire.pertinence': 'Texte repris tel quel de la lettre envoyée.' };
    expect(checkAll(cpts, { ...broken, notApplicable: reason })).toEqual([]);
  });
});
