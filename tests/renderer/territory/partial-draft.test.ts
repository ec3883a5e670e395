import { describe, expect, it } from 'vitest';
import {
  extentOf,
  partialDraft,
  partialErrors,
  partialSentence,
} from '../../../renderer/territory/partial-draft.ts';

const row = { id: 'a', commune: 'Rouen', population: 117_662, part: 12.5 };
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('a commune taken in part, as typed in its form', () => {
  it('starts from what the row says', () => {
    expect(extentOf(row)).toBe('share');
    expect(extentOf({ id: 'b', habitantsRetenus: 10 })).toBe('count');
    expect(extentOf({ id: 'c', population: 10 })).toBe('whole');
    expect(partialDraft(row)).toEqual({ part: '12,5', habitantsRetenus: '', partieRetenue: '' });
  });

  it('says at once how many people that makes', () => {
    expect(plain(partialSentence(row, partialDraft(row), 'share'))).toBe(
      '14 708 habitants sur 117 662 comptent dans la population du territoire.',
    );
    const count = { part: '', habitantsRetenus: '15 000', partieRetenue: '' };
    expect(plain(partialSentence(row, count, 'count'))).toContain('15 000 habitants sur 117 662');
    const unknown = { id: 'd', commune: 'Nouvelle' };
    expect(partialSentence(unknown, { ...count, habitantsRetenus: '', part: '40' }, 'share')).toContain(
      'nombre d’habitants',
    );
  });

  it.each([
    [{ part: '140' }, 'part'],
    [{ part: '0' }, 'part'],
    [{ part: 'la moitié' }, 'part'],
    [{ habitantsRetenus: '-5' }, 'habitantsRetenus'],
    [{ habitantsRetenus: '12,5' }, 'habitantsRetenus'],
    [{ habitantsRetenus: '200 000' }, 'habitantsRetenus'],
  ])('refuses %j, naming the input', (typed, column) => {
    const draft = { part: '', habitantsRetenus: '', partieRetenue: '', ...typed };
    expect(Object.keys(partialErrors(draft, row.population))).toEqual([column]);
    expect(partialSentence(row, draft, column === 'part' ? 'share' : 'count')).toBe('');
  });

  it('accepts any count where the commune’s own population is not known', () => {
    const draft = { part: '', habitantsRetenus: '200 000', partieRetenue: '' };
    expect(partialErrors(draft, undefined)).toEqual({});
  });
});
