import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconTrash,
} from '@tabler/icons-react';
import type { Row } from '../../../app/dossier/index.ts';
import type { TableActions } from './use-table-rows.ts';

/** The row whose menu is open, and the button that opened it. */
export interface OpenMenu {
  readonly row: string;
  readonly button: HTMLElement;
}

interface RowMenuProps {
  readonly menu: OpenMenu | undefined;
  readonly rows: readonly Row[];
  readonly actions: TableActions;
  readonly onClose: () => void;
  /** Called with the id of a row just inserted. */
  readonly onInserted: (row: string) => void;
}

/** One menu for all the rows: four hundred of them would be as many to mount. */
export function RowMenu({ menu, rows, actions, onClose, onInserted }: RowMenuProps) {
  const index = rows.findIndex(({ id }) => id === menu?.row);
  if (!menu || index < 0) return null;
  const { left, bottom } = menu.button.getBoundingClientRect();
  const close = () => {
    onClose();
    menu.button.focus();
  };
  return (
    <Menu opened onClose={close} position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <span aria-hidden style={{ position: 'fixed', left, top: bottom }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconRowInsertTop size={16} aria-hidden />}
          onClick={() => onInserted(actions.insert(index))}
        >
          Insérer une ligne au-dessus
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRowInsertBottom size={16} aria-hidden />}
          onClick={() => onInserted(actions.insert(index + 1))}
        >
          Insérer une ligne en dessous
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => actions.duplicate(menu.row)}
        >
          Dupliquer la ligne
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowUp size={16} aria-hidden />}
          rightSection="Alt+↑"
          disabled={index === 0}
          onClick={() => actions.move(menu.row, -1)}
        >
          Monter
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} aria-hidden />}
          rightSection="Alt+↓"
          disabled={index === rows.length - 1}
          onClick={() => actions.move(menu.row, 1)}
        >
          Descendre
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => actions.remove(menu.row)}
        >
          Supprimer la ligne
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
