/** The pictures that came with a paste or a drop. */
export interface TransferredPictures {
  /** Files to join, their content still to be checked. */
  readonly files: readonly File[];
  /** Pictures of the copied page that did not come along: only their address did. */
  readonly missing: number;
  /** True when there is nothing but pictures: no words to put in the text. */
  readonly alone: boolean;
}

/** Reads the pictures of a paste or a drop. Nothing is fetched: a picture known by its address alone is missing. */
export function transferredPictures(data: DataTransfer | null): TransferredPictures {
  const files = [...(data?.files ?? [])];
  const html = data?.getData('text/html') ?? '';
  const page = new DOMParser().parseFromString(html, 'text/html');
  const words = page.body.textContent?.trim() ?? '';
  const drawn = [...page.querySelectorAll('img:not([data-attachment])')].filter(isSeen);
  // « Copy the image » gives the file and an HTML of the image alone; programs that copy text add a picture of it.
  if (!words) return { files, missing: files.length ? 0 : drawn.length, alone: files.length > 0 };
  const inside = drawn.flatMap((image) => fileInside(image) ?? []);
  return { files: inside, missing: drawn.length - inside.length, alone: false };
}

// A mail's tracking dot is a picture of one pixel.
function isSeen(image: Element): boolean {
  const size = (name: string) => Number.parseFloat(image.getAttribute(name) ?? '100');
  const hidden = /display:\s*none|visibility:\s*hidden/i.test(image.getAttribute('style') ?? '');
  return size('width') > 3 && size('height') > 3 && !hidden;
}

function fileInside(image: Element): File | undefined {
  const parts = /^data:(image\/[a-z]+);base64,([A-Za-z0-9+/=\s]+)$/.exec(image.getAttribute('src') ?? '');
  const [, type = '', base64 = ''] = parts ?? [];
  if (!parts) return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    return new File([bytes], image.getAttribute('alt') || 'Image collée', { type });
  } catch {
    return undefined;
  }
}
