import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { PrefigureError } from '../../app/errors.ts';

/** Below those that systems hand out by themselves. */
const FIRST = 20_000;
const COUNT = 10_000;

/**
 * The port a library is served on when the person names none: always the same for one folder. A browser keeps what a
 * page remembers (words that could not be saved, place, appearance) by address, port included.
 */
export function usualPort(library: string): number {
  const sum = createHash('sha256').update(resolve(library)).digest();
  return FIRST + (sum.readUInt32BE() % COUNT);
}

/**
 * Listens on this computer only.
 * @param orElse another port to take when that one is not free
 * @throws PrefigureError `storage` when no port could be taken
 */
export async function listen(server: Server, port: number, orElse?: number): Promise<void> {
  const refused = await tryPort(server, port);
  if (refused && orElse !== undefined) return listen(server, orElse);
  if (refused)
    throw new PrefigureError('storage', `Le port ${port} n’est pas libre.`, 'Essayez un autre --port.', {
      cause: refused,
    });
}

function tryPort(server: Server, port: number): Promise<Error | undefined> {
  return new Promise((settle) => {
    server.once('error', settle);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', settle);
      settle(undefined);
    });
  });
}
