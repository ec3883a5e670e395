import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { randomId } from '../../../app/dossier/index.ts';

/** Says that something was removed and offers to bring it back. */
export function notifyUndo(message: string, undo: () => void): void {
  const id = randomId();
  notifications.show({
    id,
    autoClose: 10_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            undo();
            notifications.hide(id);
          }}
        >
          Annuler
        </Button>
      </Group>
    ),
  });
}
