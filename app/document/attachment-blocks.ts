import type { Context } from './context.ts';
import { attachmentWords } from './format-value.ts';
import type { Block, Caption, ImageBlock } from './model.ts';
import { cleanText, prose, textRuns } from './runs.ts';

/** Where an attached file is shown. */
export interface AttachmentSetting {
  readonly key: string;
  /** Title of the picture, when it is to be numbered. */
  readonly caption?: string;
}

/** Attached files: pictures are shown, other files are named. */
export function attachmentBlocks(
  context: Context,
  ids: readonly string[],
  setting: AttachmentSetting,
): Block[] {
  return ids.flatMap((id): Block[] => {
    const file = context.attachment(id);
    const alt = file?.alt?.trim() || setting.caption || file?.name || 'Image';
    const image = readImage(context, id, alt, setting);
    if (!image) return [namedFile(context, id, setting.key)];
    return [image];
  });
}

/** A picture put inside a text: its attachment, what it shows, the words under it. */
export interface PictureInText {
  readonly attachment: string;
  readonly alt: string;
  readonly caption?: string | undefined;
}

/**
 * A picture put inside a text; a file that is no picture, or is not at hand, is named. Its caption is numbered among
 * the figures of the document, except `inside` a list, a quote or a cell, where it is a remark.
 */
export function pictureBlock(
  context: Context,
  picture: PictureInText,
  { key, inside = false }: { key: string; inside?: boolean },
): Block[] {
  const { attachment: id, alt } = picture;
  const caption = picture.caption?.trim();
  const words = alt.trim() || context.attachment(id)?.alt?.trim() || caption || 'Image';
  const image = readImage(context, id, words, { key, ...(caption && !inside ? { caption } : {}) });
  // The words that describe a missing picture are the team's: they stay.
  if (!image) return [namedFile(context, id, key, [caption, alt].filter(Boolean).join(' ; '))];
  if (!caption || !inside) return [image];
  return [image, { kind: 'paragraph', role: 'remark', runs: textRuns(caption), field: key }];
}

/** The pictures among attached files, without caption: logos. */
export function logoImages(context: Context, ids: readonly string[], key: string): ImageBlock[] {
  return ids.flatMap(
    (id) => readImage(context, id, context.attachment(id)?.alt?.trim() || 'Logo', { key }) ?? [],
  );
}

function readImage(
  context: Context,
  id: string,
  alt: string,
  setting: AttachmentSetting,
): ImageBlock | undefined {
  const mediaType = context.attachment(id)?.mediaType;
  if (mediaType !== 'image/png' && mediaType !== 'image/jpeg') return undefined;
  const picture = context.attachments?.(id);
  if (!picture?.bytes.length || picture.width < 1 || picture.height < 1) return undefined;
  const caption: Caption | undefined =
    setting.caption === undefined
      ? undefined
      : { kind: 'Figure', text: prose(setting.caption), id: context.makeId(), number: 0 };
  return {
    kind: 'image',
    field: setting.key,
    attachment: id,
    ...picture,
    mediaType,
    alt: cleanText(alt).trim() || 'Image',
    ...(caption ? { caption } : {}),
  };
}

function namedFile(context: Context, id: string, key: string, words = ''): Block {
  const text = `Pièce jointe : ${attachmentWords(context, id)}${words.trim() ? ` (${words.trim()})` : ''}`;
  return { kind: 'paragraph', role: 'attachment', runs: textRuns(text), field: key };
}
