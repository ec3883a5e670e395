import type { RichText } from '../../../app/dossier/index.ts';

/** True when two texts say the same, an empty last paragraph (the editor's own) aside. */
export function sameText(a: RichText | undefined, b: RichText | undefined): boolean {
  return JSON.stringify(trimmed(a)) === JSON.stringify(trimmed(b));
}

function trimmed(text: RichText | undefined): RichText['content'] {
  const content = text?.content ?? [];
  const last = content.findLastIndex((block) => block.type !== 'paragraph' || Boolean(block.content?.length));
  return content.slice(0, last + 1);
}
