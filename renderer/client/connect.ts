import type { Client } from '../../app/contract.ts';
import { desktopClient } from './desktop-client.ts';
import { httpClient } from './http-client.ts';
import { startSession } from './session.ts';

/**
 * The client of whichever host carries this page.
 * @throws PrefigureError when the host refuses or does not answer
 */
export async function connect(): Promise<Client> {
  if (window.prefigure) return desktopClient(window.prefigure);
  const send = window.fetch.bind(window);
  await startSession(send, window.location, window.history);
  return httpClient(send);
}
