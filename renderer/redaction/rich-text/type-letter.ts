import type { EditorProps } from '@tiptap/pm/view';

const LETTER = /^[\p{L}\p{N}]$/u;

/** One letter or figure, with which no shortcut of Markdown and no link can end. */
export function isPlainLetter(text: string): boolean {
  return LETTER.test(text);
}

/**
 * Takes one letter or figure as it is typed. The shortcuts of Markdown end with a space or a sign, links with a space:
 * they are looked for then, not at each letter, which would be later on the screen.
 */
export const typeLetter: NonNullable<EditorProps['handleTextInput']> = (view, _from, _to, text, typed) => {
  if (view.composing || !isPlainLetter(text)) return false;
  view.dispatch(typed().setMeta('preventAutolink', true));
  return true;
};
