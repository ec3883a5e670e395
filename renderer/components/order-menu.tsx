import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface OrderMenuProps {
  /** What the button says to those who do not see the card: « Déplacer ou supprimer : besoin 2 sur 5 ». */
  readonly label: string;
  /** Rank of the card, from 0, and how many there are. */
  readonly index: number;
  readonly total: number;
  /** True where Alt and an arrow move the card too: the menu then teaches it. */
  readonly shortcuts?: boolean;
  /** Items of its own, above the others. */
  readonly children?: ReactNode;
  /** Asks for another rank. */
  readonly onMove: (rank: number) => void;
  readonly onDuplicate?: () => void;
  readonly onRemove: () => void;
}

/** What can be done with a card of an ordered list: up, down, a second one alike, away. */
export function OrderMenu(props: OrderMenuProps) {
  const { label, index, total, shortcuts = false, children, onMove, onDuplicate, onRemove } = props;
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <ActionIcon size={32} aria-label={label}>
          <IconDots size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {children && (
          <>
            {children}
            <Menu.Divider />
          </>
        )}
        <Menu.Item
          leftSection={<IconArrowUp size={16} aria-hidden />}
          rightSection={shortcuts && 'Alt+↑'}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        >
          Monter
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} aria-hidden />}
          rightSection={shortcuts && 'Alt+↓'}
          disabled={index >= total - 1}
          onClick={() => onMove(index + 1)}
        >
          Descendre
        </Menu.Item>
        {onDuplicate && (
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={onDuplicate}>
            Dupliquer
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
          Supprimer
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
