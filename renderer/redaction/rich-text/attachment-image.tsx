import { TextInput } from '@mantine/core';
import { mergeAttributes, Node } from '@tiptap/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { AttachmentPicture } from '../attachments/attachment-picture.tsx';
import { takeAskedDescription } from './pictures/asked-descriptions.ts';
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
    caption: {
      default: undefined,
      parseHTML: (element) => element.getAttribute('data-caption') ?? undefined,
      renderHTML: ({ caption }) => (caption ? { 'data-caption': caption } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'img[data-attachment]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'img',
    mergeAttributes(HTMLAttributes, { 'data-attachment': node.attrs.attachment }),
  ],
  addNodeView: () => ReactNodeViewRenderer(ImageView),
});

function ImageView({ node, updateAttributes, editor, getPos }: NodeViewProps) {
  const id = String(node.attrs.attachment);
  const alt = String(node.attrs.alt ?? '');
  const caption = String(node.attrs.caption ?? '');
  const description = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takeAskedDescription(id)) description.current?.focus();
  }, [id]);
  // The picture has pushed the words down: who is describing it must still see them.
  const keepInSight = () => {
    if (document.activeElement === description.current)
      description.current?.scrollIntoView({ block: 'nearest' });
  };
  const backToText = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const at = getPos();
    if (at !== undefined)
      editor
        .chain()
        .focus(at + node.nodeSize)
        .run();
  };
  return (
    <NodeViewWrapper as="figure" className={classes.figure}>
      <AttachmentPicture id={id} alt={alt} className={classes.picture} onShown={keepInSight} />
      <div contentEditable={false} className={classes.about}>
        <TextInput
          ref={description}
          size="sm"
          data-picture="alt"
          label="Ce que montre l’image"
          description={alt ? undefined : 'Pour ceux qui ne la voient pas : à écrire en une phrase.'}
          lang="fr"
          spellCheck
          value={alt}
          onChange={(event) => updateAttributes({ alt: event.currentTarget.value })}
          onKeyDown={backToText}
        />
        <TextInput
          size="sm"
          data-picture="caption"
          label="Légende (facultative)"
          lang="fr"
          spellCheck
          value={caption}
          onChange={(event) => updateAttributes({ caption: event.currentTarget.value || undefined })}
          onKeyDown={backToText}
        />
      </div>
    </NodeViewWrapper>
  );
}
