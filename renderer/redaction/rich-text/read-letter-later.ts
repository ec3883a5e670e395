import type { EditorView } from '@tiptap/pm/view';
import { isPlainLetter } from './type-letter.ts';

/** The part of the editor's watch over the page that it does not publish. */
interface Watch {
  /** What changes from now on in the page is read in a moment, or before the next key. */
  flushSoon(): void;
  /** Reads now what waits to be read. */
  forceFlush(): void;
}

/**
 * A plain letter is put in the page by the browser itself; the editor reads it there afterwards. Nothing else depends
 * on it: lets the browser draw it first.
 * @returns reads it at once, if it still waits; undefined when it is not put off
 */
export function readLetterLater(view: EditorView, event: InputEvent): (() => void) | undefined {
  const { selection, storedMarks } = view.state;
  const plain = event.inputType === 'insertText' && !event.isComposing && isPlainLetter(event.data ?? '');
  // A first letter, one typed over words, or the first in bold: the editor changes more than what the browser shows.
  if (!plain || view.composing || storedMarks || !selection.empty || !selection.$from.parent.content.size)
    return;
  const watch: unknown = Reflect.get(view, 'domObserver');
  if (!isWatch(watch)) return;
  watch.flushSoon();
  return () => watch.forceFlush();
}

function isWatch(value: unknown): value is Watch {
  return (
    typeof value === 'object' &&
    value !== null &&
    'flushSoon' in value &&
    typeof value.flushSoon === 'function' &&
    'forceFlush' in value &&
    typeof value.forceFlush === 'function'
  );
}
