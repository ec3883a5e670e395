import { type Fetch, jsonPost } from './fetch.ts';
import { takeToken } from './token.ts';

// This file comes with the page, ahead of the program: it must stay light, and knows no schema.

const LIBRARY = /^(?:#\/?)?$/;
const waiting = new Map<string, Promise<Response>>();

/**
 * Asks the host for what the first screen will want, while the program itself is still on its way: the session, what
 * the host is and, on the library's own address, its dossiers. Whoever asks the same through {@link earlyFetch} gets
 * these answers, each once.
 * @param hash of the page's address, with its token if it has one
 */
export function askEarly(send: Fetch, hash: string): void {
  const { token, route } = takeToken(hash);
  const session = token === undefined ? undefined : ask('/api/session', { token });
  const calls = LIBRARY.test(route) ? ['app.info', 'library.list'] : ['app.info'];
  for (const name of calls) ask('/api/call', { name, input: {} }, session);

  function ask(path: string, body: unknown, after?: Promise<unknown>): Promise<Response> {
    const init = jsonPost(body);
    const answer = after ? after.then(() => send(path, init)) : send(path, init);
    const asked = key(path, init);
    waiting.set(asked, answer);
    // What failed before anybody wanted it is asked again by whoever does.
    const forget = () => waiting.delete(asked);
    answer.then(({ ok }) => ok || forget(), forget);
    return answer;
  }
}

/** Fetches, or gives what was asked early under the same address with the same body. */
export function earlyFetch(send: Fetch): Fetch {
  return (path, init) => {
    const asked = key(path, init);
    const early = waiting.get(asked);
    waiting.delete(asked);
    return early ?? send(path, init);
  };
}

function key(path: string, { body }: RequestInit): string {
  return `${path} ${typeof body === 'string' ? body : ''}`;
}
