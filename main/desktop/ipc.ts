import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import { z } from 'zod';
import type { Reply } from '../../app/contract.ts';
import { dispatch, type Handlers } from '../services/index.ts';
import { isOurAddress } from './asset-path.ts';
import { CALL_CHANNEL } from './channel.ts';

/**
 * The one door for messages from pages: only the top page of our own interface is heard, and only arguments
 * that `schema` knows reach `run`. Anything else is answered by a refusal.
 */
export function answerPage<T>(
  channel: string,
  schema: z.ZodType<T>,
  run: (sent: T, sender: WebContents) => Promise<Reply> | Reply,
): void {
  ipcMain.handle(channel, (event, ...sent: unknown[]) => {
    if (!isOurTopPage(event.senderFrame)) return refusal('Demande refusée : page inconnue.');
    const parsed = schema.safeParse(sent);
    return parsed.success
      ? run(parsed.data, event.sender)
      : refusal('Demande refusée : elle est mal formée.');
  });
}

/** Carries the contract: the call's name here, its input parsed by `dispatch`. */
export function handleCalls(handlers: Handlers): void {
  answerPage(CALL_CHANNEL, z.tuple([z.string().max(100), z.unknown()]), ([name, input]) =>
    dispatch(handlers, name, input),
  );
}

// The frame is null once the page it was in has gone.
function isOurTopPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOurAddress(frame.url);
}

function refusal(message: string): Reply {
  return { error: { code: 'usage', message } };
}
