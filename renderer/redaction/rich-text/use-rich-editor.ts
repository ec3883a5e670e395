import type { EditorProps } from '@tiptap/pm/view';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  type Answer,
  isBlankRichText,
  isRichText,
  type RichText,
  richTextSchema,
} from '../../../app/dossier/index.ts';
import { caretInView } from './caret-in-view.ts';
import { EXTENSIONS } from './extensions.ts';
import { cleanPastedHtml } from './paste/clean-pasted-html.ts';
import { transferredPictures } from './pictures/transferred-pictures.ts';
import { readLetterLater } from './read-letter-later.ts';
import { sameText } from './same-text.ts';
import { typeLetter } from './type-letter.ts';
import { type UndoStep, undoStepOf } from './undo-step.ts';

interface RichEditorInput {
  readonly answer: Answer | undefined;
  readonly onChange: (text: RichText | null, step: UndoStep) => void;
  /** Puts off the reading of a letter until it is on the screen. */
  readonly onRead: (read: () => void) => void;
  /** Holds a writing of this answer until the hand rests. */
  readonly onHold: (write: () => void) => void;
  /** Attributes of the element one writes in: names, language. */
  readonly attributes: Record<string, string>;
  /** Pictures pasted or dropped; `missing` ones stayed on the page they were copied from. */
  readonly onPictures: (editor: Editor, files: readonly File[], missing: number) => void;
}

/** Tiptap replays every change once more to tell what it deleted; nobody here listens. */
const CORE = { delete: false } as const;
const EMPTY: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * A text editor bound to one answer of the dossier. What is typed goes to the dossier when the hand rests;
 * what changes in the dossier (undo) comes back into the editor with the caret kept as near as it can be.
 */
export function useRichEditor({ answer, onChange, onRead, onHold, attributes, onPictures }: RichEditorInput) {
  const value = isRichText(answer) ? answer : undefined;
  const shown = useRef(value);
  const latest = useRef({ onChange, onRead, onHold, onPictures, takePictures });
  latest.current = { onChange, onRead, onHold, onPictures, takePictures };
  const [refused, setRefused] = useState(false);
  // Tiptap sets the whole editor up again when one of its options is another object: at each letter.
  const [content] = useState(value ?? EMPTY);
  const editorProps = useMemo(
    (): EditorProps => ({
      handleTextInput: typeLetter,
      handleScrollToSelection: caretInView,
      attributes,
      transformPastedHTML: cleanPastedHtml,
      handleDOMEvents: {
        beforeinput: (view, event) => {
          const read = readLetterLater(view, event);
          if (read) latest.current.onRead(read);
        },
      },
      handlePaste: (_view, event) => latest.current.takePictures(event.clipboardData),
      handleDrop: (view, event, _slice, moved) => {
        if (moved) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return latest.current.takePictures(event.dataTransfer, at?.pos);
      },
    }),
    [attributes],
  );
  const editor = useEditor({
    extensions: EXTENSIONS,
    content,
    enableCoreExtensions: CORE,
    editorProps,
    onUpdate: ({ editor: current, transaction }) => {
      const { doc } = current.state;
      const step = undoStepOf(transaction);
      const write = () => keep(doc.toJSON(), step);
      // Beside plain typing, nothing is in a hurry to be seen; and the pale example leaves with the first letter.
      if (step === undefined && shown.current && doc.textContent) latest.current.onHold(write);
      else write();
    },
  });

  function keep(content: unknown, step: UndoStep): void {
    const parsed = richTextSchema.safeParse(content);
    setRefused(!parsed.success);
    if (!parsed.success || sameText(parsed.data, shown.current)) return;
    const next = isBlankRichText(parsed.data) ? undefined : parsed.data;
    latest.current.onChange(next ?? null, step);
    // Only now: the change may have had to let an older writing pass first.
    shown.current = next;
  }

  function takePictures(data: DataTransfer | null, at?: number): boolean {
    const { files, missing, alone } = transferredPictures(data);
    if (!editor || (!files.length && !missing)) return false;
    if (at !== undefined) editor.commands.setTextSelection(at);
    if (alone) latest.current.onPictures(editor, files, missing);
    // The words go in first; their pictures follow at the caret, which the paste leaves after them.
    else queueMicrotask(() => latest.current.onPictures(editor, files, missing));
    return alone;
  }

  useEffect(() => {
    if (!editor || value === shown.current) return;
    shown.current = value;
    const { from, to } = editor.state.selection;
    editor.commands.setContent(value ?? EMPTY, { emitUpdate: false });
    const end = editor.state.doc.content.size;
    editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) });
  }, [editor, value]);

  return { editor, refused };
}
