import { strFromU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { LIMITS } from '../../../app/dossier/index.ts';
import { PrefigureError } from '../../../app/errors.ts';
import { otherFormat } from './other-format.ts';

/** A Word file opened with care: its parts, and the same repacked for a reader that trusts what it is given. */
export interface WordPackage {
  /** Content by path inside the file (`word/document.xml`). */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The parts in a new archive, whose declared sizes are true. */
  readonly repacked: Uint8Array;
}

/**
 * Unzips a .docx within limits. Only what an import needs is unpacked: text, styles, relations and pictures.
 * @param source how to name the file to the person
 * @throws PrefigureError `unreadable` for anything else than a sound Word file, saying what it is
 */
export function openWordPackage(bytes: Uint8Array, source: string): WordPackage {
  const other = otherFormat(bytes);
  if (other) throw unreadable(source, other.what, other.wayOut);
  if (bytes.byteLength > LIMITS.wordBytes)
    throw unreadable(source, `refusé, il dépasse ${LIMITS.wordBytes / 1024 / 1024} Mo`);
  const entries = unzip(bytes, source);
  const kind = zipKind(entries);
  if (kind)
    throw unreadable(source, kind, 'Dans votre traitement de texte : Enregistrer sous, format Word (.docx).');
  const parts = new Map(Object.entries(entries).filter(([path]) => isNeeded(path)));
  return { parts, repacked: zipSync(Object.fromEntries(parts), { level: 0 }) };
}

function unzip(bytes: Uint8Array, source: string): Unzipped {
  let count = 0;
  let total = 0;
  let xml = 0;
  try {
    return unzipSync(bytes, {
      // The unzipped size is the one declared: what is larger than it says comes out cut, never larger.
      filter: ({ name, originalSize }) => {
        count += 1;
        if (count > LIMITS.wordEntries) throw tooLarge(source);
        if (!isNeeded(name) && !isTelling(name)) return false;
        total += originalSize;
        if (/\.(xml|rels)$/i.test(name)) xml += originalSize;
        if (total > LIMITS.wordUnzippedBytes || xml > LIMITS.wordXmlBytes) throw tooLarge(source);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof PrefigureError) throw error;
    throw unreadable(source, 'ce fichier Word est abîmé ou incomplet', DAMAGED, error);
  }
}

const DAMAGED =
  'Le fichier est laissé tel quel. Rouvrez-le dans Word (il propose de le réparer), enregistrez-le, puis recommencez.';

function isNeeded(path: string): boolean {
  if (path.endsWith('/') || path.includes('..')) return false;
  return (
    /^(\[Content_Types\]\.xml|_rels\/|word\/)/.test(path) && !/^word\/(embeddings|fonts|activeX)\//.test(path)
  );
}

// Read only to say what the file is, when it is no Word file.
function isTelling(path: string): boolean {
  return (
    path === 'mimetype' || path === 'manifest.json' || /^(xl\/workbook|ppt\/presentation)\.xml$/.test(path)
  );
}

function zipKind(entries: Unzipped): string | undefined {
  const paths = Object.keys(entries);
  if (paths.some((path) => /^word\/.*\.xml$/.test(path))) return undefined;
  if (paths.includes('xl/workbook.xml')) return 'c’est un classeur Excel, pas un fichier Word';
  if (paths.includes('ppt/presentation.xml')) return 'c’est une présentation PowerPoint, pas un fichier Word';
  const { mimetype } = entries;
  if (mimetype && strFromU8(mimetype).includes('opendocument'))
    return 'c’est un fichier LibreOffice (OpenDocument), pas un fichier Word .docx';
  if (entries['manifest.json']) return 'c’est un dossier Préfigure : ouvrez-le directement';
  return 'ce n’est pas un fichier Word .docx';
}

function tooLarge(source: string): PrefigureError {
  return unreadable(source, 'refusé, ce fichier est démesuré une fois décompressé');
}

/** An unreadable file, in the words of all of them. */
export function unreadable(
  source: string,
  why: string,
  wayOut = 'Le fichier est laissé tel quel.',
  cause?: unknown,
): PrefigureError {
  return new PrefigureError('unreadable', `${source} : ${why}.`, wayOut, { cause });
}
