import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';

export interface ConfirmOptions {
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly message: string;
  /** The verb of the button: « Supprimer », never « OK ». */
  readonly confirm: string;
  readonly danger?: boolean;
}

/** Asks before something hard to undo; resolves true when the person agrees. */
export function confirmDialog({ title, message, confirm, danger }: ConfirmOptions): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      children: <Text>{message}</Text>,
      labels: { confirm, cancel: 'Annuler' },
      confirmProps: danger ? { color: 'red' } : {},
      onConfirm: () => resolve(true),
      onClose: () => resolve(false),
    });
  });
}
