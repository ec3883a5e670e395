import { LIMITS } from '../../../../app/dossier/index.ts';
import { PrefigureError } from '../../../../app/errors.ts';
import { hasCameraNotes, type PictureKind, pictureKind } from './picture-kind.ts';

/** Longest side kept, in pixels: 300 dots an inch over a page's width. */
export const LONGEST_SIDE = 2_000;
const JPEG_QUALITY = 0.88;

/**
 * A picture ready to be joined: a PNG or a JPEG, upright, its longest side at most {@link LONGEST_SIDE} pixels,
 * without the place and time that cameras note. One that is all that already is given back untouched.
 * @throws PrefigureError `invalid` for what is no picture, too heavy, or cannot be drawn
 */
export async function preparePicture(file: File): Promise<File> {
  if (file.size > LIMITS.attachmentBytes)
    throw new PrefigureError(
      'invalid',
      `« ${file.name} » est trop lourde.`,
      `Une image pèse au plus ${LIMITS.attachmentBytes / 1024 / 1024} Mo.`,
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = pictureKind(bytes);
  if (!kind)
    throw new PrefigureError(
      'invalid',
      `« ${file.name} » n’est pas une image : rien n’a été inséré.`,
      'Choisissez un fichier PNG, JPEG, GIF ou WebP. Les autres fichiers se joignent dans les annexes.',
    );
  const bitmap = await draw(file);
  const { width, height } = bitmap;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const asItIs = scale === 1 && (kind === 'png' || kind === 'jpeg') && !hasCameraNotes(bytes);
  const kept = asItIs ? new File([bytes], named(file.name, kind), { type: `image/${kind}` }) : undefined;
  const result = kept ?? (await redraw(bitmap, scale, kind, file.name));
  bitmap.close();
  return result;
}

async function draw(file: File): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new PrefigureError(
      'unreadable',
      `« ${file.name} » est abîmée, ou trop grande pour être ouverte : rien n’a été inséré.`,
      'Ouvrez-la dans un logiciel d’images et enregistrez-la de nouveau, en PNG ou en JPEG.',
    );
  }
}

async function redraw(bitmap: ImageBitmap, scale: number, kind: PictureKind, name: string): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const brush = canvas.getContext('2d');
  if (brush) brush.imageSmoothingQuality = 'high';
  brush?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  // Photos stay photos; the rest may have transparent parts.
  const wanted = kind === 'jpeg' ? 'jpeg' : 'png';
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, `image/${wanted}`, JPEG_QUALITY),
  );
  if (!blob)
    throw new PrefigureError('unreadable', `« ${name} » n’a pas pu être réduite : rien n’a été inséré.`);
  return new File([blob], named(name, wanted), { type: blob.type });
}

function named(name: string, kind: 'png' | 'jpeg'): string {
  const bare = name.replace(/\.[a-z0-9]{1,5}$/i, '') || 'image';
  return `${bare}.${kind === 'jpeg' ? 'jpg' : 'png'}`;
}
