import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkIdentifier,
  findNirs,
  type IdentifierKind,
  identifierDoubt,
  identifierKindOf,
  luhnHolds,
} from '../../../app/identifiers/index.ts';

/** Digits followed by the one that makes Luhn's check hold: invented numbers, of nobody. */
function keyed(body: string): string {
  const key = [...'0123456789'].find((digit) => luhnHolds(body + digit));
  return body + (key ?? '');
}

const RPPS = keyed('1000000001');
const SIREN = keyed('12345678');
const SIRET = keyed(`${SIREN}0001`);

describe('identifiers that hold', () => {
  it.each<[IdentifierKind, string, string]>([
    ['rpps', RPPS, RPPS],
    ['rpps', RPPS.replace(/(\d{3})(\d{4})/, '$1 $2\u00a0'), RPPS],
    ['rpps', `8${RPPS}`, RPPS],
    ['finess', keyed('76000001'), keyed('76000001')],
    ['finess', '2A0000014', '2A0000014'],
    ['siren', SIREN, SIREN],
    ['siret', SIRET, SIRET],
    // La Poste: the digits add up to a multiple of five.
    ['siret', '35600000049837', '35600000049837'],
    ['rna', 'W763000001', 'W763000001'],
    ['rna', 'w2d1000001', 'W2D1000001'],
    ['rna', 'Volume 42, folio 17, tribunal de Colmar', 'Volume 42, folio 17, tribunal de Colmar'],
    ['insee', '76231', '76231'],
    ['insee', '2a004', '2A004'],
    ['email', 'm.exemple@cabinet.fr', 'm.exemple@cabinet.fr'],
    ['phone', '02 35 00 00 00', '0235000000'],
    ['phone', '+33 2 35 00 00 00', '0235000000'],
    ['phone', '0235000000 / 06.00.00.00.00', '0235000000 / 0600000000'],
  ])('%s « %s »', (kind, text, value) => {
    expect(checkIdentifier(kind, text)).toEqual({ ok: true, value });
  });
});

describe('identifiers to read again', () => {
  it.each<[IdentifierKind, string, RegExp]>([
    ['rpps', RPPS.slice(0, 10), /compte 11 chiffres ; celui-ci en compte 10/],
    ['rpps', swapLast(RPPS), /clé/],
    ['rpps', '761000000', /ADELI/],
    ['rpps', '1,0001E+10', /que des chiffres/],
    ['finess', '7600000', /9 caractères/],
    ['finess', swapLast(keyed('76000001')), /clé/],
    ['siret', SIRET.slice(1), /14 chiffres/],
    ['siret', swapLast(SIRET), /clé/],
    ['siren', swapLast(SIREN), /clé/],
    ['rna', '763000001', /W suivi de 9 chiffres/],
    ['insee', '76000', /code postal/],
    ['insee', '7623', /5 caractères/],
    ['email', 'm.exemple(at)cabinet.fr', /nom@domaine/],
    ['phone', '02 35 00 00', /10 chiffres/],
  ])('%s « %s »', (kind, text, reason) => {
    expect(checkIdentifier(kind, text)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  });
});

function swapLast(digits: string): string {
  return digits.slice(0, -1) + String((Number(digits.at(-1)) + 1) % 10);
}

describe('the key of Luhn', () => {
  it('sees every wrong digit', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{10}$/),
        fc.nat(9),
        fc.integer({ min: 1, max: 9 }),
        (body, at, by) => {
          const wrong = [...keyed(body)];
          wrong[at] = String((Number(wrong[at]) + by) % 10);
          expect(luhnHolds(keyed(body))).toBe(true);
          expect(luhnHolds(wrong.join(''))).toBe(false);
        },
      ),
    );
  });
});

describe('columns that hold identifiers', () => {
  it('are known by their id, in a table or a field', () => {
    expect(identifierKindOf('identite.finess')).toBe('finess');
    expect(identifierKindOf('telPrive')).toBe('phone');
    expect(identifierKindOf('nom')).toBeUndefined();
  });
  it('doubt of nothing when blank', () => {
    expect(identifierDoubt('rpps', '  ')).toBeUndefined();
    expect(identifierDoubt('rpps', '12')?.short).toBe('2 chiffres');
  });
});

describe('numbers shaped like a NIR', () => {
  it('finds them with spaces or without, Corsica included', () => {
    expect(findNirs('patient 2 85 05 78 006 084 91 vu hier')).toHaveLength(1);
    expect(findNirs('1850578006084')).toHaveLength(1);
    expect(findNirs('2 69 05 2A 588 157')).toHaveLength(1);
  });
  it('leaves other long numbers alone: SIRET, RPPS, telephones', () => {
    expect(findNirs(`${SIRET} ${RPPS} 02 35 00 00 00`)).toEqual([]);
  });
});
