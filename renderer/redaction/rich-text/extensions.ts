import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import type { Extensions } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { AttachmentImage } from './attachment-image.tsx';
import { isSafeLink } from './safe-link.ts';

/**
 * What the editor knows: exactly what `app/dossier/rich-text.ts` keeps. Its own undo is off: the dossier's undo,
 * which knows every field, is the only one.
 */
export const EXTENSIONS: Extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    strike: false,
    horizontalRule: false,
    undoRedo: false,
    heading: { levels: [1, 2, 3] },
    link: {
      openOnClick: false,
      autolink: true,
      linkOnPaste: true,
      defaultProtocol: 'https',
      isAllowedUri: (address) => isSafeLink(address),
      shouldAutoLink: (address) => isSafeLink(address),
      HTMLAttributes: { rel: 'noreferrer', target: null },
    },
  }),
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
  AttachmentImage,
];
