import type { PageMessage } from '../protocol.ts';
import { strict } from './strict.ts';

type Listener = (event: object, ...args: unknown[]) => unknown;
const handlers = new Map<string, Listener>();

export const ipcMain = strict('ipcMain', {
  handle(channel: string, listener: Listener): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, listener);
  },
});

/** Hands a page's message to the application. What it answers must be cloneable, as in Electron. */
export async function deliver({ channel, args, frame }: PageMessage, sender: object): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const senderFrame = strict('event.senderFrame', {
    url: frame.url,
    get parent() {
      if (frame.top) return null;
      return strict('event.senderFrame.parent', {});
    },
  });
  const event = strict('the event of ipcMain.handle', { sender, senderFrame });
  return structuredClone(await handler(event, ...args));
}
