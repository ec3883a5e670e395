import { PrefigureError } from '../../app/errors.ts';
import { decodeText, readDelimited, type Sheet, trimGrid } from '../../app/tabular/index.ts';
import { whenIdle } from '../components/when-idle.ts';

/** A table brought in from a file or from the clipboard, before anything is decided. */
export interface TableSource {
  /** The file's name, or « Cellules collées ». */
  readonly name: string;
  /** Sheets that hold something, at least one. */
  readonly sheets: readonly [Sheet, ...Sheet[]];
}

/** Files a person may choose. */
export const ACCEPTED = '.xlsx,.csv,.tsv,.txt';
/** In bytes. A list of members weighs a few dozen kilobytes. */
const LARGEST = 20 * 1024 * 1024;

const AS_XLSX = 'Ouvrez-le dans votre tableur et enregistrez-le au format .xlsx ou .csv, puis réessayez.';

/**
 * Reads a spreadsheet file on this computer; nothing leaves it.
 * @throws PrefigureError `unreadable` saying what to do
 */
export async function readTableFile(file: File): Promise<TableSource> {
  if (file.size > LARGEST)
    throw new PrefigureError(
      'unreadable',
      `« ${file.name} » pèse plus de 20 Mo : ce n’est sans doute pas une liste.`,
      'Gardez dans un nouveau fichier la seule feuille utile.',
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  const foreign = foreignFormat(bytes, file.name);
  if (foreign)
    throw new PrefigureError(
      'unreadable',
      `« ${file.name} » est ${foreign}, que Préfigure ne lit pas.`,
      AS_XLSX,
    );
  return sourceOf(
    file.name,
    isZip(bytes) ? await xlsxSheets(bytes, file.name) : [textSheet(bytes, file.name)],
  );
}

/** Cells already in hand, from the clipboard. */
export function pastedSource(grid: Sheet['grid']): TableSource {
  return sourceOf('Cellules collées', [{ name: '', grid }]);
}

function sourceOf(name: string, sheets: readonly Sheet[]): TableSource {
  const [first, ...others] = sheets.filter(({ grid }) => grid.length > 0);
  if (!first)
    throw new PrefigureError(
      'unreadable',
      `« ${name} » ne contient aucune cellule remplie.`,
      'Choisissez un autre fichier.',
    );
  return { name, sheets: [first, ...others] };
}

function textSheet(bytes: Uint8Array, name: string): Sheet {
  return { name, grid: trimGrid(readDelimited(decodeText(bytes).text).grid) };
}

// The reader of workbooks comes only when one is opened, or while the page has nothing to do.
const xlsxReader = () => import('./read-xlsx.ts');
whenIdle(xlsxReader);

async function xlsxSheets(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  const { readXlsx } = await xlsxReader();
  try {
    return await readXlsx(bytes);
  } catch (error) {
    if (error instanceof PrefigureError) throw error;
    throw new PrefigureError(
      'unreadable',
      `« ${name} » n’a pas pu être lu : le fichier est abîmé ou protégé.`,
      AS_XLSX,
      {
        cause: error,
      },
    );
  }
}

function foreignFormat(bytes: Uint8Array, name: string): string | undefined {
  // The old container of Excel 97, also that of a workbook with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return 'un classeur Excel ancien (.xls) ou protégé par mot de passe';
  if (/\.(ods|fods)$/i.test(name)) return 'un classeur LibreOffice (.ods)';
  if (/\.numbers$/i.test(name)) return 'un classeur Numbers';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'un document PDF';
  if (/\.docx$/i.test(name)) return 'un document Word';
  return undefined;
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b]);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
