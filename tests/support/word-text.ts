import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { plainSpaces } from './real-case.ts';

/** What a reader finds in a Word file: all its words, and those of each table row. Spaces are plain. */
export function readWordText(path: string): { text: string; rows: string[] } {
  const document = unzipSync(readFileSync(path))['word/document.xml'];
  if (!document) throw new Error(`not a Word file: ${path}`);
  const xml = strFromU8(document);
  const rows = xml
    .split(/<w:tr[ >]/)
    .slice(1)
    .map((part) => words(part.split('</w:tr>')[0] ?? ''));
  return { text: words(xml), rows };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function words(xml: string): string {
  const spaced = xml.replace(/<w:(?:br|tab|cr)\b[^>]*\/>|<\/w:p>/g, ' ');
  const bare = spaced.replace(/<[^>]*>/g, '');
  return plainSpaces(
    bare.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole),
  );
}
