import { describe, expect, it } from 'vitest';
import {
  coerceAnswer,
  countingIds,
  plainText,
  requireField,
  richTextSchema,
} from '../../../app/dossier/index.ts';
import { cpts } from '../../support/catalog.ts';

const coerce = (field: string, input: unknown) =>
  coerceAnswer(cpts, requireField(cpts, field), input, countingIds());

describe('coerceAnswer', () => {
  it('reads French numbers, dates and option words in a table', () => {
    expect(
      coerce('gouvernance.posteCoordination', [
        {
          fonction: 'Coordinatrice',
          etp: '0,8',
          statut: 'cdi',
          cout_annuel: '52 000,50 €',
          date: '1er mars 2027',
        },
      ]),
    ).toEqual([
      {
        id: 'r1',
        fonction: 'Coordinatrice',
        etp: 0.8,
        statut: 'cdi',
        coutAnnuel: 52_000.5,
        date: '2027-03-01',
      },
    ]);
  });

  it('reads option labels and yes or no', () => {
    expect(coerce('identite.formeJuridique', 'Association loi 1901')).toBe('associationLoi1901');
    expect(coerce('gouvernance.associationPrefiguration', 'oui')).toBe(true);
  });

  it('gives ids to the rows of a list of words', () => {
    expect(coerce('resumePublic.objectifs', ['Mieux soigner', 'Prévenir'])).toEqual([
      { id: 'r1', text: 'Mieux soigner' },
      { id: 'r2', text: 'Prévenir' },
    ]);
  });

  it('turns Markdown into rich text and keeps every word, markup or not', () => {
    const text = coerce(
      'territoire.pertinence',
      '# Titre\n\nUn **mot** fort, <b>balise</b> & [lien](https://exemple.fr).\n\n- un\n  - deux\n\n[x]: http://abc\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    );
    const words = plainText(richTextSchema.parse(text));
    for (const word of ['Titre', 'mot', '<b>', 'balise', '&', 'lien', 'un', 'deux', 'http://abc', 'a', '2'])
      expect(words).toContain(word);
  });

  it.each([
    ['identite.superficieDensite', 'beaucoup'],
    ['demarche.reunions', [{ date: '32/13/2026' }]],
    ['demarche.reunions', [{ inconnue: 'x' }]],
    ['identite.tailleAci', 'T2'],
    ['budget.charges', [{ n1: 1.234 }]],
  ])('refuses a value that does not fit %s', (field, input) => {
    expect(() => coerce(field, input)).toThrow(/«/);
  });
});
