import { describe, expect, it } from 'vitest';
import { acronymsOf, isExplainedIn } from '../../../app/readability/acronyms.ts';
import { summarizeHints } from '../../../app/readability/index.ts';
import { passiveForms } from '../../../app/readability/passive.ts';
import { textHints } from '../../../app/readability/sentence-hints.ts';
import { countWords, splitSentences } from '../../../app/readability/sentences.ts';

const nothingKnown = { plain: true, explained: () => false };
const kinds = (text: string) => textHints(text, nothingKnown).map(({ kind }) => kind);
const words = (count: number) => `${Array.from({ length: count }, () => 'mot').join(' ')}.`;

describe('sentences', () => {
  it('ends at full stops and lines, not at titles, initials nor decimals', () => {
    expect(splitSentences('Le Dr. Morel vient. M. Petit aussi ! Il coûte 3.5 euros\nPuis une ligne')).toEqual(
      ['Le Dr. Morel vient.', 'M. Petit aussi !', 'Il coûte 3.5 euros', 'Puis une ligne'],
    );
  });
  it('keeps the closing quotation mark with its sentence', () => {
    expect(splitSentences('Il dit : « Venez ! » Elle vient.')).toEqual([
      'Il dit : « Venez ! »',
      'Elle vient.',
    ]);
  });
  it('counts words as a reader does', () => {
    expect(countWords('L’équipe soigne 12 345 habitants, jour et nuit.')).toBe(8);
    expect(countWords('Voir https://exemple.fr/une-page-tres-longue pour plus.')).toBe(3);
  });
});

describe('long sentences', () => {
  it('are those over fifteen words for the public', () => {
    expect(kinds(words(15))).toEqual([]);
    expect(textHints(words(16), nothingKnown)).toMatchObject([{ kind: 'longSentence', words: 16 }]);
  });
  it('are those over forty words elsewhere', () => {
    const elsewhere = { plain: false, explained: () => false };
    expect(textHints(words(40), elsewhere)).toEqual([]);
    expect(textHints(words(41), elsewhere)).toMatchObject([{ kind: 'longSentence', words: 41 }]);
  });
});

describe('passive forms', () => {
  it.each([
    ['Le projet est écrit par les soignants.', 'est écrit'],
    ['Les décisions sont toujours prises ensemble.', 'sont toujours prises'],
    ['Une salle a été trouvée.', 'a été trouvée'],
    ['Le budget doit être voté.', 'être voté'],
    ['Elles seront reçues par l’infirmière.', 'seront reçues'],
  ])('finds %s', (sentence, form) => {
    expect(passiveForms(sentence)).toEqual([form]);
  });
  it.each([
    'La CPTS est née en 2024.',
    'Elles sont arrivées hier.',
    'Le cabinet est situé à Gisors.',
    'La maison est ouverte à tous.',
    'L’équipe s’est réunie trois fois.',
    'La santé est une priorité.',
    'L’est du pays est montagneux.',
    'Il est aussi médecin.',
  ])('leaves %s alone', (sentence) => {
    expect(passiveForms(sentence)).toEqual([]);
  });
});

describe('acronyms', () => {
  it('are words of two capitals or more', () => {
    expect(acronymsOf('La CPTS, l’ARS et les MSPs aident l’ESP-CLAP avec l’IPA.')).toEqual([
      'CPTS',
      'ARS',
      'MSP',
      'ESP-CLAP',
      'IPA',
    ]);
  });
  it('are neither names, nor roman figures, nor shouted titles, nor addresses', () => {
    expect(acronymsOf('Au XXI siècle, Jean-Paul et Mme McDonald lisent https://ARS.fr/PDF.')).toEqual([]);
    expect(acronymsOf('NOTRE PROJET DE SANTÉ')).toEqual([]);
  });
  it.each([
    ['CPTS', 'La CPTS (communauté professionnelle territoriale de santé) aide.'],
    ['CPTS', 'Une communauté professionnelle territoriale de santé (CPTS) aide.'],
    ['ARS', 'ARS veut dire agence régionale de santé.'],
    ['CPTS', 'Une CPTS, c’est un groupe de soignants.'],
    ['ARS', 'ARS : agence régionale de santé'],
  ])('%s is explained by « %s »', (acronym, text) => {
    expect(isExplainedIn(acronym, text)).toBe(true);
  });
  it.each([
    ['CPTS', 'La CPTS aide les habitants.'],
    ['ARS', 'Nous parlons à la tutelle (ARS) chaque mois.'],
    ['ARS', 'L’ARS (2024) paie.'],
  ])('%s is not explained by « %s »', (acronym, text) => {
    expect(isExplainedIn(acronym, text)).toBe(false);
  });
  it('are told once, at their first sentence', () => {
    const hints = textHints('L’ARS aide. L’ARS paie.', nothingKnown);
    expect(hints).toEqual([{ kind: 'acronym', sentence: 'L’ARS aide.', found: 'ARS' }]);
  });
});

describe('plain language', () => {
  it('asks for words instead of signs', () => {
    expect(textHints('Nous aidons 30 % des familles & des aidants.', nothingKnown)).toEqual([
      { kind: 'sign', sentence: 'Nous aidons 30 % des familles & des aidants.', found: '% &' },
    ]);
  });
  it('asks for one idea a sentence', () => {
    expect(
      kinds('Les soignants, qui travaillent ici, parlent ensemble car ils veulent mieux soigner.'),
    ).toEqual(['manyIdeas']);
    expect(kinds('Les médecins et les infirmières travaillent ensemble dans notre ville.')).toEqual([]);
  });
  it('leaves signs and passives alone elsewhere', () => {
    const elsewhere = { plain: false, explained: () => true };
    expect(textHints('30 % des patients sont suivis & soignés (art. L. 1434-12, § 2).', elsewhere)).toEqual(
      [],
    );
  });
});

it('sums up in one line', () => {
  const hints = textHints(`${words(20)} ${words(30)} L’ARS paie.`, nothingKnown);
  expect(summarizeHints(hints)).toBe('2 phrases longues, 1 sigle non expliqué');
  expect(summarizeHints([])).toBe('');
});
