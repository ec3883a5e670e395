import { TextInput } from '@mantine/core';
import { mergeAttributes, Node } from '@tiptap/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { AttachmentPicture } from '../attachments/attachment-picture.tsx';
import classes from './rich-text.module.css';

/** A picture in a text: it names an attachment of the dossier, never an address. */
export const AttachmentImage = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    attachment: { default: '', parseHTML: (element) => element.getAttribute('data-attachment') ?? '' },
    alt: { default: '' },
  }),
  parseHTML: () => [{ tag: 'img[data-attachment]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'img',
    mergeAttributes(HTMLAttributes, { 'data-attachment': node.attrs.attachment }),
  ],
  addNodeView: () => ReactNodeViewRenderer(ImageView),
});

function ImageView({ node, updateAttributes }: NodeViewProps) {
  const alt = String(node.attrs.alt ?? '');
  return (
    <NodeViewWrapper as="figure" className={classes.figure}>
      <AttachmentPicture id={String(node.attrs.attachment)} alt={alt} className={classes.picture} />
      <TextInput
        contentEditable={false}
        size="sm"
        aria-label="Ce que montre l’image"
        placeholder="Ce que montre l’image, pour ceux qui ne la voient pas"
        value={alt}
        onChange={(event) => updateAttributes({ alt: event.currentTarget.value })}
      />
    </NodeViewWrapper>
  );
}
