import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { errorMessage, PrefigureError } from '../../app/errors.ts';

/** A failure that leaves the page usable: stays until closed, says the way out. */
export function notifyError(error: unknown): void {
  const wayOut = error instanceof PrefigureError ? error.wayOut : undefined;
  notifications.show({
    title: errorMessage(error),
    message: wayOut ?? '',
    color: 'red',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    autoClose: false,
  });
}

/** Something was left out, nothing is lost: stays until closed, says the way out. */
export function notifyWarning(title: string, wayOut: string): void {
  notifications.show({
    title,
    message: wayOut,
    color: 'orange',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    autoClose: false,
  });
}

/** A short good news. The same `id` replaces the former one. */
export function notifyDone(message: string, id?: string): void {
  if (id) notifications.hide(id);
  notifications.show({
    ...(id ? { id } : {}),
    message,
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: 4_000,
  });
}
