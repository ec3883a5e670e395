import { describe, expect, it } from 'vitest';
import { excerpt, findInText } from '../../../app/search/index.ts';

const found = (text: string, wanted: string, options = {}) =>
  findInText(text, wanted, options).map(({ start, end }) => text.slice(start, end));

describe('finding words in a text', () => {
  it('forgives accents, capitals, apostrophes and spaces, and gives back the words as written', () => {
    expect(found('L’ÉVALUATION de l’evaluation', "l'évaluation")).toEqual(['L’ÉVALUATION', 'l’evaluation']);
    expect(found('12\u202f000 habitants', '12 000')).toEqual(['12\u202f000']);
    expect(found('Le cœur du projet', 'coeur')).toEqual(['cœur']);
    expect(found('E\u0301vry, puis Évry', 'evry')).toEqual(['E\u0301vry', 'Évry']);
  });

  it('does not cut a ligature in two', () => {
    expect(found('cœur', 'co')).toEqual([]);
    expect(found('cœur', 'eur')).toEqual([]);
  });

  it('holds to accents and capitals when asked, not to how an accent is encoded', () => {
    expect(found('Évry evry ÉVRY', 'Évry', { exact: true })).toEqual(['Évry']);
    expect(found('E\u0301vry', 'Évry', { exact: true })).toEqual(['E\u0301vry']);
  });

  it('finds whole words only when asked, next to punctuation too', () => {
    expect(found('MSP, MSPU et (MSP)', 'MSP', { wholeWord: true })).toEqual(['MSP', 'MSP']);
    expect(found('été, étés', 'été', { wholeWord: true })).toEqual(['été']);
  });

  it('finds nothing for nothing, and never overlaps', () => {
    expect(found('abc', '  ')).toEqual([]);
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
  });
});

describe('the words around a match', () => {
  it('are cut at spaces and say where something is left out', () => {
    const text =
      'Un bassin de vie rural, à une heure de l’hôpital, où les soignants manquent depuis longtemps déjà.';
    const [range] = findInText(text, 'hopital');
    if (!range) throw new Error('not found');
    const { before, found: word } = excerpt(text, range);
    expect(word).toBe('hôpital');
    expect(before.startsWith('…')).toBe(true);
    expect(text).toContain(before.slice(1) + word);
    expect(excerpt('court', { start: 0, end: 5 })).toEqual({ before: '', found: 'court', after: '' });
  });
});
