import { describe, expect, it } from 'vitest';
import { charactersLeft, tooLong } from '../../../renderer/components/characters-words.ts';
import { isCode } from '../../../renderer/components/is-code.ts';

describe('room left in a text of limited length', () => {
  it.each([
    [0, 500, '500 caractères restants', 'far'],
    [380, 500, '120 caractères restants', 'far'],
    [460, 500, '40 caractères restants', 'near'],
    [499, 500, '1 caractère restant', 'near'],
    [500, 500, '0 caractère restant', 'near'],
    [501, 500, '1 caractère de trop', 'over'],
    [2_000, 500, '1 500 caractères de trop', 'over'],
  ])('%i of %i: %s', (length, most, words, state) => {
    const told = charactersLeft(length, most);
    expect({ ...told, words: told.words.replace(/\s/g, ' ') }).toEqual({ words, state });
  });
});

it('says by how much a text is too long, and nothing of one that fits', () => {
  expect(tooLong(50, 50)).toBeUndefined();
  expect(tooLong(5_012, 5_000)?.replace(/\s/g, ' ')).toBe(
    '12 caractères de trop : 5 012 écrits, 5 000 au plus.',
  );
});

describe('what the spelling checker leaves alone', () => {
  it('is codes, numbers and addresses, not prose', () => {
    expect(['identite.finess', 'rpps', 'codePostal', 'courriel', 'telPublic', 'lien'].every(isCode)).toBe(
      true,
    );
    expect(['identite.nom', 'description', 'commune', 'libelle', 'partenaires'].some(isCode)).toBe(false);
  });
});
