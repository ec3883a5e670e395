import { ipcMain } from 'electron';
import { dispatch, type Handlers } from '../services/index.ts';
import { isOurAddress } from './asset-path.ts';
import { CALL_CHANNEL } from './channel.ts';

/** Carries the contract over IPC: one channel, the sender checked, the input parsed by `dispatch`. */
export function handleCalls(handlers: Handlers): void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => {
    if (!isOurAddress(event.senderFrame?.url ?? ''))
      return { error: { code: 'usage', message: 'Demande refusée : page inconnue.' } };
    return dispatch(handlers, name, input);
  });
}
