import { FileButton } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { IconPhoto } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { BlockStyleMenu } from './block-style-menu.tsx';
import { LinkControl } from './link-control.tsx';
import classes from './rich-text.module.css';
import { TableMenu } from './table-menu.tsx';

interface RichTextToolbarProps {
  readonly editor: Editor;
  readonly label: string;
  readonly onPictures: (editor: Editor, files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Formatting, kept to what the document will hold. */
export function RichTextToolbar({ editor, label, onPictures, children }: RichTextToolbarProps) {
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={`Mise en forme : ${label}`}>
      <BlockStyleMenu editor={editor} />
      <RichTextEditor.Bold />
      <RichTextEditor.Italic />
      <RichTextEditor.Underline />
      <RichTextEditor.BulletList />
      <RichTextEditor.OrderedList />
      <RichTextEditor.Blockquote />
      <TableMenu editor={editor} />
      <LinkControl editor={editor} />
      <FileButton
        accept="image/png,image/jpeg,image/gif"
        multiple
        onChange={(files) => onPictures(editor, files)}
      >
        {(props) => (
          <RichTextEditor.Control {...props} aria-label="Insérer une image" title="Insérer une image">
            <IconPhoto size={17} stroke={1.6} aria-hidden />
          </RichTextEditor.Control>
        )}
      </FileButton>
      <RichTextEditor.ClearFormatting />
      {children}
    </div>
  );
}
