import type { Fetch } from './fetch.ts';
import { post, SessionLostError } from './http-client.ts';

/**
 * Trades the token of the first opening, if there is one, for a session cookie.
 * @throws SessionLostError when the host does not know the token
 */
export async function startSession(send: Fetch, token: string | undefined): Promise<void> {
  if (!token) return;
  const response = await post(send, '/api/session', { token });
  if (!response.ok) throw new SessionLostError();
}
