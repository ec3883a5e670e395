import type { Client } from '../../app/contract.ts';
import { desktopClient } from './desktop-client.ts';
import { earlyFetch } from './early-answers.ts';
import { httpClient } from './http-client.ts';
import { startSession } from './session.ts';
import { dropToken } from './token.ts';

/** Well under the time after which a host without any page closes. */
const STAY_ALIVE_MS = 5 * 60_000;

/**
 * The client of whichever host carries this page.
 * @throws PrefigureError when the host refuses or does not answer
 */
export async function connect(): Promise<Client> {
  if (window.prefigure) return desktopClient(window.prefigure);
  const first = window.prefigureFirst;
  const send = earlyFetch(window.fetch.bind(window), first?.answers);
  await startSession(send, first ? first.takeToken() : dropToken(window.location, window.history));
  const client = httpClient(send);
  // A host that does not answer is told of where something is to be saved, not here.
  setInterval(() => void client.call('app.info', {}).catch(() => undefined), STAY_ALIVE_MS);
  return client;
}
