import type { ReadPicture } from '../../app/document/index.ts';
import { buildExample, resourcesFolder } from '../../main/services/index.ts';
import { type Exchange, pictureSize } from '../../main/storage/index.ts';
import { cpts } from './catalog.ts';

/** The example shipped with the program. */
export function exampleDossier(): Exchange {
  return buildExample(resourcesFolder(import.meta.dirname), cpts);
}

/** The pictures of an exchange, as documents read them. */
export function picturesOf({ attachments }: Exchange): ReadPicture {
  return (id) => {
    const bytes = attachments.get(id);
    const size = bytes && pictureSize(bytes);
    return bytes && size ? { bytes, ...size } : undefined;
  };
}
