import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCopy,
  IconDotsVertical,
  IconDownload,
  IconPencil,
  IconStairsUp,
  IconTrash,
} from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { DossierCard } from '../../app/contract.ts';
import { useLibraryActions } from './library-actions.ts';

/** The card's other actions. The menu itself is made on first use: two hundred cards must stay light. */
export function CardMenu({ card }: { card: DossierCard }) {
  const [used, setUsed] = useState(false);
  if (used) return <FullMenu card={card} />;
  return (
    <ActionIcon {...buttonProps(card)} aria-haspopup="menu" onClick={() => setUsed(true)}>
      <IconDotsVertical size={18} aria-hidden />
    </ActionIcon>
  );
}

function buttonProps(card: DossierCard) {
  return { 'aria-label': `Actions sur ${card.title}`, title: 'Actions' };
}

function FullMenu({ card }: { card: DossierCard }) {
  const actions = useLibraryActions();
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  useLayoutEffect(() => {
    // Takes the focus over from the button it replaces, so that closing the menu gives it back.
    button.current?.focus();
    setOpened(true);
  }, []);
  const readable = card.problem === undefined;
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon {...buttonProps(card)} ref={button}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {readable && (
          <>
            <Menu.Item leftSection={<IconPencil size={17} />} onClick={() => actions.rename(card)}>
              Renommer…
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy size={17} />} onClick={() => actions.duplicate(card)}>
              Dupliquer
            </Menu.Item>
            <Menu.Item leftSection={<IconStairsUp size={17} />} onClick={() => actions.climb(card)}>
              Partir de là pour une autre structure…
            </Menu.Item>
            <Menu.Item leftSection={<IconDownload size={17} />} onClick={() => actions.exportFile(card)}>
              Enregistrer une copie…
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item color="red" leftSection={<IconTrash size={17} />} onClick={() => actions.bin(card)}>
          Mettre à la corbeille
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
