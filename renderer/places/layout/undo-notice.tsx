import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { StoreApi } from 'zustand/vanilla';
import type { DossierState } from '../../state/index.ts';

const STAYS_MS = 10_000;

/** Says what was just done and offers to undo it, as long as nothing else was done since. */
export function showUndoNotice(store: StoreApi<DossierState>, message: string): void {
  const step = store.getState().undoSteps.at(-1);
  const id = notifications.show({
    message: (
      <Group justify="space-between" gap="sm">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="light"
          mih={32}
          onClick={() => {
            const state = store.getState();
            if (state.undoSteps.at(-1) === step) state.undo();
            notifications.hide(id);
          }}
        >
          Annuler
        </Button>
      </Group>
    ),
    autoClose: STAYS_MS,
  });
}
