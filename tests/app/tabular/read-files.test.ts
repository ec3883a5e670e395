import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, guessSeparator, parseDelimited, readDelimited } from '../../../app/tabular/index.ts';

/** « é » of French words in the encodings of Excel on Windows and on older Macs. */
const bytes = (text: string, letters: Readonly<Record<string, number>>) =>
  Uint8Array.from(text, (char) => letters[char] ?? char.charCodeAt(0));

describe('the encoding of a text file', () => {
  const text = 'Prénom;Société;à Évreux';
  it('is UTF-8, with its mark or without', () => {
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'UTF-8' });
    expect(decodeText(new TextEncoder().encode(`\ufeff${text}`)).text).toBe(text);
  });
  it('is Windows-1252, euro sign included', () => {
    expect(decodeText(bytes('Prénom à 10 €', { é: 0xe9, à: 0xe0, '€': 0x80 }))).toEqual({
      text: 'Prénom à 10 €',
      encoding: 'Windows-1252',
    });
  });
  it('is that of an older Mac', () => {
    expect(decodeText(bytes('Prénom à côté', { é: 0x8e, à: 0x88, ô: 0x99 }))).toEqual({
      text: 'Prénom à côté',
      encoding: 'Mac OS Roman',
    });
  });
  it('is UTF-16, as Excel saves « texte Unicode »', () => {
    const wide = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((char) => [char.charCodeAt(0), 0])]);
    wide.set([0xc9, 0x00], 2 + 2 * text.indexOf('É'));
    expect(decodeText(wide)).toEqual({ text, encoding: 'UTF-16' });
  });
});

describe('delimited files', () => {
  it.each([
    ['Nom;Prénom;Ville\nDupont;Marie;Rouen, centre\n', ';'],
    ['Nom,Prénom,Ville\nDupont,Marie,"Rouen, centre"\n', ','],
    ['Nom\tPrénom\tVille\nDupont\tMarie\tRouen; centre\n', '\t'],
    ['sep=|\nNom|Prénom|Ville\nDupont|Marie|Rouen; centre', '|'],
  ])('guess their separator: %j', (text, separator) => {
    const read = readDelimited(text);
    expect(read.separator).toBe(separator);
    expect(read.grid[1]?.slice(0, 2)).toEqual(['Dupont', 'Marie']);
    expect(read.grid[1]).toHaveLength(3);
  });
  it('keep lines, quotes and separators inside quoted cells', () => {
    expect(parseDelimited('"12, rue\r\ndu Bac";"dit ""Jo""";x\r\n', ';')).toEqual([
      ['12, rue\ndu Bac', 'dit "Jo"', 'x'],
    ]);
  });
  it('take a quote that never closes as a plain character', () => {
    expect(parseDelimited('"Le 12;x\ny;z', ';')).toEqual([
      ['"Le 12', 'x'],
      ['y', 'z'],
    ]);
  });
  it('give back any table that was written with quotes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.stringMatching(/^[a-zé ";,\n]*x$/), { minLength: 3, maxLength: 3 }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.constantFrom(';' as const, ',' as const, '\t' as const),
        (rows, separator) => {
          const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
          const text = rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
          expect(parseDelimited(text, separator)).toEqual(rows);
          expect(guessSeparator(text)).toBeTypeOf('string');
        },
      ),
    );
  });
});
