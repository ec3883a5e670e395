import { strFromU8, unzipSync, zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { PrefigureError } from '../../app/errors.ts';
import { type Sheet, trimGrid } from '../../app/tabular/index.ts';
import { formatShortDate } from '../../app/text/index.ts';

/** In bytes, unzipped: far above any list of people, far below what would freeze the window. */
const LARGEST = 80 * 1024 * 1024;

/** Cells of the rectangle a sheet covers, filled or not: the reader makes them all. */
const MOST_CELLS = 4_000_000;
/** Where a cell or a row says it stands. */
const PLACES = /<(?:\w+:)?(?:c|row)\b[^>]*?\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const PLACE = /^([A-Z]{0,3})(\d{1,7})$/;

/**
 * Reads the sheets of an Excel workbook as words: dates the French way, numbers without grouping.
 * @throws PrefigureError `unreadable` for a workbook too large or spread out; other errors for a broken one
 */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const sheets = await readSheets(stored(bytes));
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    grid: trimGrid(data.map((line) => line.map(cellWords))),
  }));
}

// Unzipped here, within a limit, and zipped again without compression: the reader would otherwise unzip large parts
// in a worker made from a blob, which the page's security policy forbids.
function stored(bytes: Uint8Array): ArrayBuffer {
  let total = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.xml(\.rels)?$/.test(name)) return false;
      total += originalSize;
      if (total > LARGEST)
        throw new PrefigureError(
          'unreadable',
          'Ce classeur est trop grand pour une liste.',
          'Gardez dans un nouveau fichier la seule feuille utile.',
        );
      return true;
    },
  });
  for (const [name, part] of Object.entries(parts))
    if (/worksheets\//.test(name)) assertCompact(strFromU8(part));
  return new Uint8Array(zipSync(parts, { level: 0 })).buffer;
}

// One stray cell at the far end of a sheet is enough for the reader to fill the memory with empty ones.
function assertCompact(xml: string): void {
  let rows = 0;
  let columns = 0;
  for (const [, double, single] of xml.matchAll(PLACES)) {
    // A place no spreadsheet writes would send the reader counting without end.
    const [, letters = '', digits = ''] = PLACE.exec(double ?? single ?? '') ?? [];
    if (!digits) throw new Error('a cell has no place');
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters));
  }
  if (Math.max(rows, 1) * Math.max(columns, 1) > MOST_CELLS)
    throw new PrefigureError(
      'unreadable',
      `Une feuille de ce classeur s’étend sur ${rows} lignes et ${columns} colonnes : une cellule y est égarée loin de la liste.`,
      'Copiez la seule liste dans un nouveau classeur, puis réessayez.',
    );
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellWords(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return value instanceof Date ? formatShortDate(value.toISOString().slice(0, 10)) : '';
}
