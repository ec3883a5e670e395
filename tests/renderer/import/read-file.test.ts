import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { pastedSource, readTableFile } from '../../../renderer/import/read-file.ts';

function file(content: Uint8Array | string, name: string): File {
  return new File([typeof content === 'string' ? content : new Uint8Array(content)], name);
}

async function workbook(rows: readonly (readonly (string | number | Date | boolean)[])[]): Promise<File> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value, type: typeOf(value) },
    ),
  );
  return file(new Uint8Array(await writeExcelFile(cells).toBuffer()), 'membres.xlsx');
}

function typeOf(value: string | number | boolean) {
  if (typeof value === 'number') return Number;
  return typeof value === 'boolean' ? Boolean : String;
}

describe('a spreadsheet chosen on this computer', () => {
  it('is read from a workbook: dates the French way, long numbers whole, yes and no in words', async () => {
    const source = await readTableFile(
      await workbook([
        ['Nom', 'RPPS', 'Adhésion', 'À jour', 'Part'],
        ['Dupont', 10000000016, new Date('2027-01-12T00:00:00Z'), true, 12.5],
      ]),
    );
    expect(source.sheets[0].grid).toEqual([
      ['Nom', 'RPPS', 'Adhésion', 'À jour', 'Part'],
      ['Dupont', '10000000016', '12/01/2027', 'oui', '12,5'],
    ]);
  });
  it('is read when it is large, without a worker', async () => {
    const rows = Array.from({ length: 4_000 }, (_, index) => [
      `Nom ${index}`,
      `personne.numero${index}@exemple-de-domaine-assez-long.fr`,
      index,
    ]);
    const source = await readTableFile(await workbook(rows));
    expect(source.sheets[0].grid).toHaveLength(4_000);
  });
  it('is read from a CSV saved by Excel on Windows', async () => {
    const bytes = Uint8Array.from('Nom;Pr\u00e9nom\r\nDupont;L\u00e9a\r\n', (char) => char.charCodeAt(0));
    const source = await readTableFile(file(bytes, 'membres.csv'));
    expect(source.sheets[0].grid).toEqual([
      ['Nom', 'Prénom'],
      ['Dupont', 'Léa'],
    ]);
  });
  it.each([
    ['far away', 'XFD1048576', /égarée loin de la liste/],
    ['nowhere', 'Géé1', /abîmé ou protégé/],
  ])('is refused, not read without end, when a cell stands %s', async (_, place, message) => {
    const parts = unzipSync(new Uint8Array(await (await workbook([['Nom'], ['Dupont']])).arrayBuffer()));
    const sheet = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[sheet] ?? new Uint8Array());
    expect(xml).toContain('"A2"');
    const spoilt = zipSync({ ...parts, [sheet]: strToU8(xml.replace('"A2"', `"${place}"`)) });
    await expect(readTableFile(file(spoilt, 'membres.xlsx'))).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(message),
    });
  });
  it.each([
    ['un classeur LibreOffice', file('PK\u0003\u0004', 'membres.ods'), /LibreOffice/],
    ['un ancien classeur', file(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'membres.xls'), /ancien/],
    ['un PDF', file('%PDF-1.7', 'membres.pdf'), /PDF/],
    ['une archive abîmée', file('PK\u0003\u0004rien', 'membres.xlsx'), /abîmé ou protégé/],
    ['un fichier vide', file('\r\n;;\r\n', 'membres.csv'), /aucune cellule/],
  ])('is refused with a way out: %s', async (_, chosen, message) => {
    await expect(readTableFile(chosen)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(message),
      wayOut: expect.stringMatching(/./),
    });
  });
});

describe('cells already copied', () => {
  it('are a source like another', () => {
    expect(pastedSource([['Nom'], ['Dupont']]).sheets[0].grid).toHaveLength(2);
  });
});
