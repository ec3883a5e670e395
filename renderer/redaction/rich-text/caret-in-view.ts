import type { EditorView } from '@tiptap/pm/view';

/** Nearer to an edge than this, the editor looks at every box around the text itself. */
const MARGIN_PX = 2;

/**
 * True when the caret is well inside the column that scrolls (`data-scrolls`): there is nothing to bring into view, and
 * the editor need not measure each box up to the window at each letter. False sends it to do so.
 */
export function caretInView(view: EditorView): boolean {
  if (!view.state.selection.empty) return false;
  const column = view.dom.closest('[data-scrolls]')?.getBoundingClientRect();
  if (!column || (window.visualViewport?.scale ?? 1) !== 1) return false;
  const caret = view.coordsAtPos(view.state.selection.head, 1);
  return (
    caret.top > Math.max(column.top, 0) + MARGIN_PX &&
    caret.bottom < Math.min(column.bottom, window.innerHeight) - MARGIN_PX &&
    caret.left > Math.max(column.left, 0) + MARGIN_PX &&
    caret.right < Math.min(column.right, window.innerWidth) - MARGIN_PX
  );
}
