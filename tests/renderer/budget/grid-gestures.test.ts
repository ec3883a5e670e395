import { describe, expect, it } from 'vitest';
import { applyChanges, newDossier } from '../../../app/dossier/index.ts';
import { ceilingOf, checkCeiling, withFiche } from '../../../app/finance/index.ts';
import {
  indemnityResult,
  postResult,
  quantityResult,
} from '../../../renderer/budget/dialogs/cost-results.ts';
import { gridStep } from '../../../renderer/budget/grid/grid-cells.ts';
import { pasteAmounts, pastedWords } from '../../../renderer/budget/grid/paste-amounts.ts';
import { startUpChanges } from '../../../renderer/budget/line-draft.ts';
import { BAREMES } from '../../app/finance/shipped.ts';
import { cpts } from '../../support/catalog.ts';

const key = (
  name: string,
  held: Partial<Record<'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey', boolean>> = {},
) => ({
  key: name,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('keys in the grid', () => {
  const inside = { atStart: false, atEnd: false };
  it('move between lines, and between years only from the ends of what is typed', () => {
    expect(gridStep(key('Enter'), inside)).toEqual({ lines: 1, years: 0 });
    expect(gridStep(key('Enter', { shiftKey: true }), inside)).toEqual({ lines: -1, years: 0 });
    expect(gridStep(key('ArrowUp'), inside)).toEqual({ lines: -1, years: 0 });
    expect(gridStep(key('ArrowLeft'), inside)).toBeUndefined();
    expect(gridStep(key('ArrowLeft'), { atStart: true, atEnd: false })).toEqual({ lines: 0, years: -1 });
    expect(gridStep(key('ArrowRight'), { atStart: false, atEnd: true })).toEqual({ lines: 0, years: 1 });
    expect(gridStep(key('ArrowDown', { ctrlKey: true }), inside)).toBeUndefined();
    expect(gridStep(key('a'), inside)).toBeUndefined();
  });
});

describe('a block of amounts pasted', () => {
  const place = (row: string, column: string) => ({ field: 'budget.charges', row, column });
  const grid = [
    [place('a', 'n1'), place('a', 'n2')],
    [place('b', 'n1'), place('b', 'n2')],
  ];

  it('fills the cells under it, skips blanks, and tells what is no amount or falls outside', () => {
    const pasted = pasteAmounts(
      [
        ['1 200,50 €', ''],
        ['beaucoup', '300', '400'],
      ],
      grid,
    );
    expect(pasted.changes).toMatchObject([
      { rowId: 'a', column: 'n1', value: 1_200.5 },
      { rowId: 'b', column: 'n2', value: 300 },
    ]);
    expect(plain(pastedWords(pasted))).toBe(
      '2 montants collés ; laissé de côté, faute d’être un montant : « beaucoup » ; 1 montant ne tombait sur aucune ligne visible.',
    );
  });
});

describe('working out an amount', () => {
  it('multiplies a quantity, a price and months', () => {
    const typed = { 'quantity.quantity': '40 heures', 'quantity.unit': '60,50', 'quantity.months': '3' };
    expect(quantityResult(typed)?.amount).toBe(7_260);
    expect(quantityResult({ 'quantity.quantity': '40' })).toBeUndefined();
  });

  it('adds the employer’s charges at the rate typed', () => {
    const typed = { 'post.etp': '0,5', 'post.gross': '38 400', 'post.charges': '40', 'post.months': '6' };
    expect(postResult(typed)?.amount).toBe(13_440);
    expect(postResult({ ...typed, 'post.months': '13' })).toBeUndefined();
  });

  it('counts meetings, and what one professional gets against the ceiling of the law', () => {
    const typed = {
      'indemnity.people': '6',
      'indemnity.meetings': '8',
      'indemnity.units': '2',
      'indemnity.rate': '60',
    };
    expect(indemnityResult(typed)).toMatchObject({ amount: 5_760, perPerson: 960 });
    const ceiling = ceilingOf(BAREMES, 2023);
    if (!ceiling) throw new Error('no ceiling');
    const many = indemnityResult({ ...typed, 'indemnity.meetings': '367' });
    expect(checkCeiling([many?.perPerson ?? 0], ceiling)).toMatchObject({ exceeded: true, room: -48 });
  });
});

it('names a fiche action at the head of a calculation, once', () => {
  expect(withFiche('Tests rapides.', 2)).toBe('Fiche 2 : Tests rapides.');
  expect(withFiche('Fiche 2 : Tests rapides.', 5)).toBe('Fiches 2, 5 : Tests rapides.');
  expect(withFiche('Tests (fiche 2).', 2)).toBe('Tests (fiche 2).');
});

it('a start-up aid shared in instalments is kept in its own table; another resource is not', () => {
  const empty = newDossier(cpts, { name: 'Essai', makeId: () => 'essai-fir' });
  const planned = { versement: '5 000 € en mars 2027', montant: 5_000 };
  const draft = (libelle: string) =>
    ({ side: 'produits', id: undefined, words: { libelle }, amounts: [] }) as const;
  const { dossier } = applyChanges(empty, startUpChanges(empty, draft('FIR – amorçage'), planned));
  expect(dossier.answers['budget.creditsAmorcage']).toMatchObject([{ objet: 'FIR – amorçage', ...planned }]);
  expect(startUpChanges(dossier, draft('FIR – amorçage'), planned)).toMatchObject([
    { type: 'setCell' },
    { type: 'setCell' },
  ]);
  expect(startUpChanges(empty, draft('Subvention du Département'), planned)).toEqual([]);
});
