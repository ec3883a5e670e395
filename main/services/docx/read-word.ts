import { strFromU8 } from 'fflate';
import mammoth from 'mammoth';
import type { Attachment } from '../../../app/dossier/index.ts';
import { type Flow, type MarkupElement, readFlow } from '../../../app/import/index.ts';
import { findLeftovers, type Leftover } from './find-leftovers.ts';
import { headingStyleMap } from './heading-styles.ts';
import { openWordPackage, unreadable } from './open-package.ts';
import { parseXml } from './parse-xml.ts';
import { collectPictures } from './read-pictures.ts';

/** All that was read of a Word file. */
export interface WordContent {
  readonly flow: Flow;
  readonly leftovers: readonly Leftover[];
  readonly pictures: readonly { readonly attachment: Attachment; readonly bytes: Uint8Array }[];
  /** Why other pictures are not there, in French. */
  readonly lostPictures: readonly string[];
}

/**
 * Reads the text and pictures of a .docx; nothing outside the file is ever opened.
 * @param source how to name the file to the person
 * @throws PrefigureError `unreadable` saying what the file is, or that it is damaged
 */
export async function readWord(bytes: Uint8Array, source: string): Promise<WordContent> {
  const { parts, repacked } = openWordPackage(bytes, source);
  try {
    const roots = xmlRoots(parts);
    const pictures = collectPictures();
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(repacked) },
      {
        convertImage: pictures.converter,
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        styleMap: headingStyleMap(roots.find(({ tag }) => tag === 'styles')),
      },
    );
    const flow = readFlow(parseXml(`<div>${value}</div>`).children);
    return {
      flow,
      leftovers: findLeftovers(roots, flow),
      pictures: [...pictures.kept.values()],
      lostPictures: pictures.lost,
    };
  } catch (error) {
    throw unreadable(
      source,
      'ce fichier Word est abîmé ou incomplet',
      'Le fichier est laissé tel quel. Rouvrez-le dans Word (il propose de le réparer), enregistrez-le, puis recommencez.',
      error,
    );
  }
}

function xmlRoots(parts: ReadonlyMap<string, Uint8Array>): MarkupElement[] {
  return [...parts]
    .filter(([path]) => /^word\/[^/]+\.xml$/.test(path))
    .map(([, content]) => parseXml(strFromU8(content).replace(/^\uFEFF/, '')));
}
