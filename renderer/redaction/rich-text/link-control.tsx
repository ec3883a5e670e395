import { Button, Group, Popover, TextInput } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { IconLink } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { completeLink } from './safe-link.ts';

/** Makes the selected words a link, or changes the link at the caret. */
export function LinkControl({ editor }: { editor: Editor }) {
  const active = useEditorState({ editor, selector: (state) => state.editor.isActive('link') });
  const [opened, setOpened] = useState(false);
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const open = () => {
    const { href } = editor.getAttributes('link');
    setAddress(typeof href === 'string' ? href : '');
    setWrong(false);
    setOpened(true);
  };
  const remove = () => {
    setOpened(false);
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  };
  const save = () => {
    if (!address.trim()) return remove();
    const href = completeLink(address);
    if (!href) return setWrong(true);
    setOpened(false);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !active)
      chain
        .insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run();
    else chain.setLink({ href }).run();
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-start" shadow="md" withinPortal>
      <Popover.Target>
        <RichTextEditor.Control
          active={active}
          aria-label="Lien"
          title="Lien"
          aria-haspopup="dialog"
          onClick={open}
        >
          <IconLink size={17} stroke={1.6} aria-hidden />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown>
        <TextInput
          w="20rem"
          maw="80vw"
          data-autofocus
          label="Adresse du lien"
          placeholder="https://… ou nom@exemple.fr"
          value={address}
          error={wrong && 'Cette adresse ne convient pas : https://… ou un courriel.'}
          onChange={(event) => setAddress(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            save();
          }}
        />
        <Group mt="sm" gap="xs">
          <Button size="sm" onClick={save}>
            Mettre le lien
          </Button>
          {active && (
            <Button size="sm" variant="default" onClick={remove}>
              Retirer le lien
            </Button>
          )}
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
