import { describe, expect, it } from 'vitest';
import type { Ars, DossierCard } from '../../../app/contract.ts';
import { cardFacts, remaining, thresholdWarning } from '../../../renderer/library/card-facts.ts';
import { arrangeCards, filterCards } from '../../../renderer/library/filter-cards.ts';
import { guessArs } from '../../../renderer/library/guess-ars.ts';
import { lastPlaces, rememberPlace } from '../../../renderer/library/last-places.ts';

const ARS: readonly Ars[] = [
  { code: '28', name: 'ARS Normandie', departements: ['14', '27', '50', '61', '76'] },
  { code: '53', name: 'ARS Bretagne', departements: ['22', '29', '35', '56'] },
];

function card(over: Partial<DossierCard>): DossierCard {
  return {
    id: 'abcdef',
    title: 'CPTS',
    planId: 'cpts',
    structure: 'CPTS',
    example: false,
    communes: 0,
    answered: 0,
    required: 10,
    modifiedAt: '2026-11-22T10:00:00.000Z',
    ...over,
  };
}

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('searching the library', () => {
  const cards = [
    card({ id: 'one', title: 'CPTS Pays de Caux', region: '28' }),
    card({ id: 'two', title: 'CPTS Élorn et Arrée', region: '53' }),
  ];
  const ids = (query: string) => filterCards(cards, query, ARS).map(({ id }) => id);

  it('forgives accents, case and order of the words', () => {
    expect(ids('elorn')).toEqual(['two']);
    expect(ids('CAUX pays')).toEqual(['one']);
  });
  it('finds by the name of the ARS', () => {
    expect(ids('bretagne')).toEqual(['two']);
  });
  it('shows everything for an empty query and nothing for an unknown word', () => {
    expect(ids('  ')).toEqual(['one', 'two']);
    expect(ids('zzz')).toEqual([]);
  });
});

describe('the dossier to take up again', () => {
  const old = card({ id: 'old', modifiedAt: '2026-11-01T10:00:00.000Z' });
  const recent = card({ id: 'recent', modifiedAt: '2026-11-20T10:00:00.000Z' });
  const example = card({ id: 'example', example: true, modifiedAt: '2026-11-21T10:00:00.000Z' });
  const broken = card({ id: 'broken', problem: 'abîmé', modifiedAt: '2026-11-22T10:00:00.000Z' });

  it('is the last one changed, neither an example nor an unreadable one', () => {
    const { last, others } = arrangeCards([old, broken, example, recent]);
    expect(last?.id).toBe('recent');
    expect(others.map(({ id }) => id)).toEqual(['broken', 'example', 'old']);
  });
  it('may be an example when there is nothing else, and nothing when all are unreadable', () => {
    expect(arrangeCards([example, broken]).last?.id).toBe('example');
    expect(arrangeCards([broken]).last).toBeUndefined();
  });
});

describe('what a card says', () => {
  it('names the ARS, counts the communes and the inhabitants, and gives the size', () => {
    const facts = cardFacts(card({ region: '28', communes: 42, population: 57_318 }), ARS);
    expect(facts.map(plain)).toEqual(['ARS Normandie', '42 communes', '57 318 habitants', 'taille 2']);
  });
  it('says nothing of what is not known', () => {
    expect(cardFacts(card({ region: '99' }), ARS)).toEqual([]);
  });
  it('warns near a threshold only', () => {
    expect(plain(thresholdWarning(card({ population: 38_940 })))).toBe('à 2,6 % du seuil de 40 000');
    expect(thresholdWarning(card({ population: 57_318 }))).toBeUndefined();
  });
  it('counts what remains', () => {
    expect(remaining(card({ answered: 7, required: 10 }))).toBe(3);
  });
});

describe('guessing the ARS', () => {
  it('takes the one of most communes', () => {
    expect(guessArs(ARS, ['76', '35', '27'])).toBe('28');
    expect(guessArs(ARS, ['2A'])).toBeUndefined();
    expect(guessArs(ARS, [])).toBeUndefined();
  });
});

describe('the last place in each dossier', () => {
  function storage(start?: string): Storage {
    const map = new Map(start === undefined ? [] : [['prefigure-last-places', start]]);
    return {
      length: 0,
      clear: () => map.clear(),
      key: () => null,
      removeItem: (key) => void map.delete(key),
      getItem: (key) => map.get(key) ?? null,
      setItem: (key, value) => void map.set(key, value),
    };
  }
  it('is remembered by dossier', () => {
    const store = storage();
    rememberPlace('a', { hash: '#/dossier/a/budget', title: 'Budget' }, store);
    rememberPlace('b', { hash: '#/dossier/b/redaction', title: 'Démographie' }, store);
    expect(lastPlaces(store).a?.title).toBe('Budget');
    expect(lastPlaces(store).b?.hash).toBe('#/dossier/b/redaction');
  });
  it('forgets a damaged memory, and never leads out of the application', () => {
    expect(lastPlaces(storage('{'))).toEqual({});
    expect(lastPlaces(storage('{"a":{"hash":"https://ailleurs.test","title":"x"}}'))).toEqual({});
  });
});
