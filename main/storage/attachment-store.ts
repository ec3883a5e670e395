import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { type Attachment, LIMITS, randomId } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import { writeDurably } from './durable-write.ts';
import { dossierPlaces } from './places.ts';
import { storageError } from './storage-error.ts';

/** A file to attach: its name for people, and its content. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly alt?: string | undefined;
}

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
};

/** What a file is, by its content; `application/octet-stream` when that cannot be told. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const picture = pictureSize(bytes);
  if (picture) return picture.mediaType;
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (head === '%PDF') return 'application/pdf';
  return 'application/octet-stream';
}

/** Width and height in pixels of a PNG, JPEG or GIF; undefined for anything else or a broken picture. */
export function pictureSize(
  bytes: Uint8Array,
): { width: number; height: number; mediaType: string } | undefined {
  try {
    const { width, height, type } = imageSize(bytes);
    const mediaType = PICTURE_TYPES[type ?? ''];
    return mediaType && width && height ? { width, height, mediaType } : undefined;
  } catch {
    return undefined;
  }
}

/** Describes a file as an attachment of a dossier, under a new id unless one is given. */
export function describeAttachment(file: IncomingFile, id: string = randomId()): Attachment {
  return {
    id,
    name: file.name,
    mediaType: mediaTypeOf(file.bytes),
    size: file.bytes.byteLength,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    ...(file.alt ? { alt: file.alt } : {}),
  };
}

/**
 * Keeps a file in the dossier's folder, named by its id: no name from outside ever becomes a path.
 * @throws PrefigureError `invalid` when too large, `storage`
 */
export async function storeAttachment(folder: string, file: IncomingFile, id?: string): Promise<Attachment> {
  if (file.bytes.byteLength > LIMITS.attachmentBytes)
    throw new PrefigureError(
      'invalid',
      `« ${file.name} » dépasse ${LIMITS.attachmentBytes / 1024 / 1024} Mo.`,
    );
  const attachment = describeAttachment(file, id);
  const { attachments } = dossierPlaces(folder);
  try {
    await mkdir(attachments, { recursive: true });
    await writeDurably(join(attachments, attachment.id), file.bytes);
  } catch (error) {
    throw storageError(`« ${file.name} » n’a pas pu être joint`, attachments, error);
  }
  return attachment;
}

/**
 * The content of an attachment, checked against its checksum.
 * @throws PrefigureError `storage` when missing, `unreadable` when damaged
 */
export async function readAttachment(folder: string, attachment: Attachment): Promise<Uint8Array> {
  const path = join(dossierPlaces(folder).attachments, attachment.id);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw storageError(`La pièce « ${attachment.name} » est introuvable`, path, error);
  }
  if (createHash('sha256').update(bytes).digest('hex') !== attachment.sha256)
    throw new PrefigureError('unreadable', `La pièce « ${attachment.name} » est abîmée : ${path}.`);
  return bytes;
}
