/** Pictures a browser can draw. Word takes the first two as they are; the others are redrawn. */
export type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif';

/** What a file is by its first bytes, whatever its name says; undefined when it is no picture known here. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (/^GIF8[79]a$/.test(text(0, 6))) return 'gif';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(0, 2) === 'BM') return 'bmp';
  return /^ftypavi[fs]$/.test(text(4, 12)) ? 'avif' : undefined;
}

const EXIF_WITHIN = 64 * 1024;

/** True when a photo carries what its camera noted: how it was held, and often where and when. */
export function hasCameraNotes(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, EXIF_WITHIN)).includes('Exif\0\0');
}
