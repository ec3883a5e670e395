import { unzipSync, zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { PrefigureError } from '../../app/errors.ts';
import { type Sheet, trimGrid } from '../../app/tabular/index.ts';
import { formatShortDate } from '../../app/text/index.ts';

/** In bytes, unzipped: far above any list of people, far below what would freeze the window. */
const LARGEST = 80 * 1024 * 1024;

/**
 * Reads the sheets of an Excel workbook as words: dates the French way, numbers without grouping.
 * @throws PrefigureError `unreadable` for a workbook too large; other errors for a broken one
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
  return new Uint8Array(zipSync(parts, { level: 0 })).buffer;
}

function cellWords(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return value instanceof Date ? formatShortDate(value.toISOString().slice(0, 10)) : '';
}
