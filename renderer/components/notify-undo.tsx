import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Long enough to read it and to think twice; Ctrl+Z does the same afterwards. */
const STAYS_MS = 10_000;

/** Says what was done and offers, for a while, to undo it. */
export function notifyUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    autoClose: STAYS_MS,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          variant="light"
          size="compact-sm"
          mih={32}
          flex="none"
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
