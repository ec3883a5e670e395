import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatDate,
  formatMoment,
  formatNumber,
  frenchSpacing,
  parseFrenchDate,
  parseFrenchNumber,
  searchable,
} from '../../../app/text/index.ts';

describe('French numbers', () => {
  it.each([
    ['12 345,50 €', 12_345.5],
    ['3,5 %', 3.5],
    ['1.234,5', 1234.5],
    ['1 234 567', 1_234_567],
    ['−12', -12],
    ['1234.5', 1234.5],
    ['1.234.567', 1_234_567],
  ])('reads %s', (text, value) => {
    expect(parseFrenchNumber(text)).toBe(value);
  });

  it.each(['', 'abc', '12 rue', '1,2,3', '--1'])('refuses « %s »', (text) => {
    expect(parseFrenchNumber(text)).toBeUndefined();
  });

  it('reads back every amount it writes, to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        expect(parseFrenchNumber(formatAmount(cents / 100))).toBeCloseTo(cents / 100, 6);
      }),
    );
  });

  it('writes what the platform would, the minus sign apart', () => {
    const platform = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 10 });
    const same = (value: number) => {
      expect(formatNumber(value)).toBe(platform.format(value).replace('-', '−'));
    };
    fc.assert(fc.property(fc.double(), same));
    fc.assert(fc.property(fc.integer(), fc.constantFrom(1, 10, 1_000), (digits, by) => same(digits / by)));
    for (const value of [0, -0, 999, 1_000, -1_000, 1e21, 1e-7, Number.NaN, 0.1 + 0.2]) same(value);
  });

  it('uses no-break spaces only', () => {
    expect(formatNumber(1_234_567.5)).not.toContain(' ');
    expect(formatAmount(12_345)).not.toContain(' ');
  });
});

describe('French dates', () => {
  it('says a moment on this computer’s clock', () => {
    const said = formatMoment(new Date(2026, 10, 1, 9, 5)).replaceAll('\u00a0', ' ');
    expect(said).toBe('1er novembre 2026 à 9 h 05');
  });

  it.each([
    ['05/03/2026', '2026-03-05'],
    ['5 mars 2026', '2026-03-05'],
    ['1er août 2026', '2026-08-01'],
    ['fevrier 2027', '2027-02'],
    ['03/2026', '2026-03'],
    ['2026', '2026'],
    ['2026-11-22', '2026-11-22'],
  ])('reads %s', (text, iso) => {
    expect(parseFrenchDate(text)).toBe(iso);
  });

  it.each(['31/02/2026', '12', 'demain', '2026-13'])('refuses « %s »', (text) => {
    expect(parseFrenchDate(text)).toBeUndefined();
  });

  it('writes them in words', () => {
    expect(formatDate('2026-03-01')).toBe('1er mars 2026');
    expect(formatDate('2026-03')).toBe('mars 2026');
  });
});

describe('words', () => {
  it('searches without accents, hyphens or case', () => {
    expect(searchable('Saint-Étienne-du-Rouvray')).toBe('saint etienne du rouvray');
    expect(searchable('Cœur d’Artichaut')).toBe('coeur d artichaut');
  });

  it('puts no-break spaces where French typography wants them, and changes no other character', () => {
    const spaced = frenchSpacing('Pourquoi ? « Oui » : 12 000 € !');
    expect(spaced).toBe('Pourquoi\u202f? «\u00a0Oui\u00a0»\u00a0: 12\u202f000\u00a0€\u202f!');
    expect(frenchSpacing('https://exemple.fr:80/a?b=c')).toBe('https://exemple.fr:80/a?b=c');
  });
});
