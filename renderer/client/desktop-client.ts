import * as z from 'zod/mini';
import type { CallName, Client, Reply } from '../../app/contract.ts';
import { PrefigureError } from '../../app/errors.ts';
import { replySchema } from '../../app/first-contract.ts';
import { outputSchema } from './output-schema.ts';
import { readOutput } from './read-output.ts';

/** What the desktop's preload script offers to the page, and nothing more. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply>;
}

/** What only the window asks of: the host may want everything saved before it closes. */
export interface DesktopBridge extends Bridge {
  /** @param save resolves true once everything typed is on the disk, false when it could not be */
  onSaveAsked(save: () => Promise<boolean>): void;
}

declare global {
  interface Window {
    readonly prefigure?: DesktopBridge;
  }
}

const messageSchema = z.object({ message: z.string() });

/** The contract carried by Electron's IPC. */
export function desktopClient(bridge: Bridge): Client {
  return {
    async call<N extends CallName>(name: N, input: unknown) {
      const reply = replySchema.safeParse(
        await bridge.call(name, input).catch((cause: unknown) => {
          const detail = messageSchema.safeParse(cause).data?.message ?? '';
          throw new PrefigureError('storage', `Préfigure n’a pas pu répondre. ${detail}`.trim(), undefined, {
            cause,
          });
        }),
      );
      if (!reply.success) throw new PrefigureError('storage', 'Préfigure a donné une réponse illisible.');
      return readOutput(name, await outputSchema(name), reply.data);
    },
  };
}
