import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import {
  type Answer,
  isBlankRichText,
  isRichText,
  type RichText,
  richTextSchema,
} from '../../../app/dossier/index.ts';
import { EXTENSIONS } from './extensions.ts';
import { sameText } from './same-text.ts';
import { cleanWordHtml } from './word-paste.ts';

interface RichEditorInput {
  readonly answer: Answer | undefined;
  readonly onChange: (text: RichText | null) => void;
  /** Attributes of the element one writes in: names, language. */
  readonly attributes: Record<string, string>;
  /** Pictures pasted or dropped. */
  readonly onPictures: (editor: Editor, files: readonly File[]) => void;
}

const EMPTY: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * A text editor bound to one answer of the dossier. What is typed goes to the dossier at once; what changes in the
 * dossier (undo) comes back into the editor with the caret kept as near as it can be.
 */
export function useRichEditor({ answer, onChange, attributes, onPictures }: RichEditorInput) {
  const value = isRichText(answer) ? answer : undefined;
  const shown = useRef(value);
  const latest = useRef({ onChange, onPictures });
  latest.current = { onChange, onPictures };
  const [refused, setRefused] = useState(false);
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: value ?? EMPTY,
    editorProps: {
      attributes,
      transformPastedHTML: cleanWordHtml,
      handlePaste: (_view, event) => takePictures(event.clipboardData),
      handleDrop: (_view, event) => takePictures(event.dataTransfer),
    },
    onUpdate: ({ editor: current }) => {
      const parsed = richTextSchema.safeParse(current.getJSON());
      setRefused(!parsed.success);
      if (!parsed.success || sameText(parsed.data, shown.current)) return;
      const next = isBlankRichText(parsed.data) ? undefined : parsed.data;
      shown.current = next;
      latest.current.onChange(next ?? null);
    },
  });

  function takePictures(data: DataTransfer | null): boolean {
    const pictures = [...(data?.files ?? [])].filter(({ type }) => /^image\/(png|jpeg|gif)$/.test(type));
    // Word puts a picture of the text beside the text itself: the text is what was meant.
    if (!pictures.length || data?.types.includes('text/html') || !editor) return false;
    latest.current.onPictures(editor, pictures);
    return true;
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
