import type { Fetch } from './fetch.ts';
import { post, SessionLostError } from './http-client.ts';
import { takeToken } from './token.ts';

/**
 * Trades the token of the first opening for a session cookie, then takes it off the address, so that it is
 * neither bookmarked nor kept in the history.
 * @throws SessionLostError when the host does not know the token
 */
export async function startSession(
  send: Fetch,
  address: Pick<Location, 'hash' | 'pathname' | 'search'>,
  past: Pick<History, 'replaceState'>,
): Promise<void> {
  const { token, route } = takeToken(address.hash);
  if (!token) return;
  past.replaceState(null, '', `${address.pathname}${address.search}${route}`);
  const response = await post(send, '/api/session', { token });
  if (!response.ok) throw new SessionLostError();
}
