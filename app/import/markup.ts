/**
 * A parsed page of markup, free of any DOM: what reads the file builds it, what makes blocks reads it.
 * Tags and attribute names are in lower case.
 */
export type MarkupNode = string | MarkupElement;

export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}

/** The words of a piece of markup. */
export function markupText(node: MarkupNode): string {
  return typeof node === 'string' ? node : node.children.map(markupText).join('');
}

/** Prefix of a picture's `src` once its content is kept: an attachment id follows. */
export const PIECE = 'piece:';
/** Prefix of a picture's `src` when it cannot be kept: why, in French, follows. */
export const LOST_PICTURE = 'perdue:';
