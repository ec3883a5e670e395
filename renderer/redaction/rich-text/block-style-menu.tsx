import { Menu } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { IconChevronDown } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import classes from './rich-text.module.css';

const STYLES = [
  { level: 0, label: 'Texte' },
  { level: 1, label: 'Titre' },
  { level: 2, label: 'Sous-titre' },
  { level: 3, label: 'Petit titre' },
] as const;

/** What the current paragraph is: plain text or a title. */
export function BlockStyleMenu({ editor }: { editor: Editor }) {
  const current = useEditorState({
    editor,
    selector: (state) =>
      STYLES.find(({ level }) => level > 0 && state.editor.isActive('heading', { level })) ?? STYLES[0],
  });
  const choose = (level: (typeof STYLES)[number]['level']) => {
    const chain = editor.chain().focus();
    if (level === 0) chain.setParagraph().run();
    else chain.setHeading({ level }).run();
  };
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <RichTextEditor.Control
          className={classes.style}
          aria-label={`Style du paragraphe : ${current.label}`}
          title="Style du paragraphe"
        >
          {current.label}
          <IconChevronDown size={14} aria-hidden />
        </RichTextEditor.Control>
      </Menu.Target>
      <Menu.Dropdown>
        {STYLES.map(({ level, label }) => (
          <Menu.Item
            key={level}
            data-level={level}
            className={classes.styleItem}
            onClick={() => choose(level)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
