import { createHash } from 'node:crypto';
import mammoth from 'mammoth';
import { type Attachment, LIMITS } from '../../../app/dossier/index.ts';
import { LOST_PICTURE, PIECE } from '../../../app/import/index.ts';
import { describeAttachment, pictureSize } from '../../storage/index.ts';

/** The pictures of a Word file, as they come while it is read. */
export interface Pictures {
  /** What mammoth calls for each picture. */
  readonly converter: ReturnType<typeof mammoth.images.imgElement>;
  /** Pictures that are kept, each once, with their content by attachment id. */
  readonly kept: Map<string, { attachment: Attachment; bytes: Uint8Array }>;
  /** Why others are not, in French, one line a picture. */
  readonly lost: string[];
}

const FORMATS: Readonly<Record<string, string>> = {
  'image/x-emf': 'dessin Windows EMF',
  'image/emf': 'dessin Windows EMF',
  'image/x-wmf': 'dessin Windows WMF',
  'image/wmf': 'dessin Windows WMF',
  'image/svg+xml': 'dessin SVG',
  'image/tiff': 'TIFF',
  'image/bmp': 'BMP',
};

/** Keeps the pictures that can be shown and printed (PNG, JPEG, GIF); notes the others. */
export function collectPictures(): Pictures {
  const kept: Pictures['kept'] = new Map();
  const lost: string[] = [];
  const converter = mammoth.images.imgElement(async (image) => {
    const lose = (why: string) => {
      lost.push(why);
      return { src: `${LOST_PICTURE}${why}` };
    };
    let bytes: Uint8Array;
    try {
      bytes = Uint8Array.from(await image.readAsBuffer());
    } catch {
      return lose('image liée, hors du fichier');
    }
    const size = pictureSize(bytes);
    if (!size) return lose(FORMATS[image.contentType] ?? 'image illisible');
    if (bytes.byteLength > LIMITS.attachmentBytes) return lose('image trop lourde');
    const id = `image-${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}`;
    if (!kept.has(id)) {
      const extension = size.mediaType === 'image/jpeg' ? 'jpg' : size.mediaType.slice('image/'.length);
      const name = `image-${kept.size + 1}.${extension}`;
      kept.set(id, { attachment: describeAttachment({ name, bytes }, id), bytes });
    }
    return { src: `${PIECE}${id}` };
  });
  return { converter, kept, lost };
}
