import { describe, expect, it } from 'vitest';
import { alignDecimals } from '../../../app/document/decimals.ts';
import type { Column } from '../../../app/plan/index.ts';

const column = (id: string, type: Column['type'] = 'number'): Column => ({ id, label: id, type });
const COMPARED = [column('indicateur', 'shortText'), column('valeurCpts'), column('valeurFr')];

describe('figures to be compared', () => {
  it('have as many decimals in a row, whatever the other rows have', () => {
    expect(
      alignDecimals(COMPARED, [
        ['Vivant seuls (%)', '44', '42,6'],
        ['Pour 100 jeunes', '74', '91'],
        ['Niveau de vie', '22 790', '23 080'],
      ]),
    ).toEqual([
      ['Vivant seuls (%)', '44,0', '42,6'],
      ['Pour 100 jeunes', '74', '91'],
      ['Niveau de vie', '22 790', '23 080'],
    ]);
  });

  it('have as many decimals in a column of one kind', () => {
    const rows = [['27,5'], ['56'], ['']];
    expect(alignDecimals([column('etp')], rows)).toEqual([['27,5'], ['56,0'], ['']]);
  });

  it('are left alone where a column mixes rates and amounts, or one is typed with many decimals', () => {
    for (const rows of [
      [['12,5'], ['1 200']],
      [['3,14159'], ['2']],
    ])
      expect(alignDecimals([column('mesure')], rows)).toEqual(rows);
  });

  it('keep words and other types as they are', () => {
    const rows = [['0,5 ETP', '12,50 €']];
    expect(alignDecimals([column('texte', 'shortText'), column('cout', 'amount')], rows)).toEqual(rows);
  });
});
