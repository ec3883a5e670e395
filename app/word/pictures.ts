import { ImageRun, Paragraph } from 'docx';
import type { ImageBlock } from '../document/index.ts';
import { captionBlocks } from './captions.ts';
import type { Place, WordBlock } from './place.ts';
import { shorten } from './shorten.ts';
import { PICTURE_HEIGHT } from './theme.ts';

/** Twips in a pixel, at 96 pixels an inch. */
const TWIPS_A_PIXEL = 15;

/** A picture, no wider than its place nor taller than the page, with its caption. */
export function pictureBlocks(image: ImageBlock, place: Place): WordBlock[] {
  const run = pictureRun(image, place.width, PICTURE_HEIGHT[place.theme.format]);
  const caption = image.caption ? captionBlocks(image.caption, undefined) : [];
  return [new Paragraph({ style: image.caption ? 'Figure' : 'BodyText', children: [run] }), ...caption];
}

/** The picture itself, shrunk to the room given (twips), never enlarged. */
export function pictureRun(image: ImageBlock, width: number, height: number): ImageRun {
  const scale = Math.min(1, width / TWIPS_A_PIXEL / image.width, height / TWIPS_A_PIXEL / image.height);
  return new ImageRun({
    type: image.mediaType === 'image/png' ? 'png' : 'jpg',
    data: image.bytes,
    transformation: {
      width: Math.max(1, Math.round(image.width * scale)),
      height: Math.max(1, Math.round(image.height * scale)),
    },
    altText: {
      name: shorten(image.alt, 60) || 'Image',
      description: image.alt || 'Image',
      title: shorten(image.alt, 60) || 'Image',
    },
  });
}
