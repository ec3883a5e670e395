import { type Fetch, jsonPost } from './fetch.ts';

// This file comes with the first page, ahead of the program: it must stay light.

const LIBRARY = /^(?:#\/?)?$/;

/** What was asked of the host before the program came. */
export interface EarlyAnswers {
  /** The answer to a request, if it was asked early and not taken yet. */
  take(path: string, init: RequestInit): Promise<Response> | undefined;
  /** What the host answers to a call asked early, as JSON; whoever takes it later still gets it. Call it at once. */
  reply(name: string): Promise<unknown>;
}

/** Whether an address, without its token, is the library's own. */
export function isLibrary(hash: string): boolean {
  return LIBRARY.test(hash);
}

/**
 * Asks the host for what the first page will want, while the program itself is still on its way: the session, what
 * the host is and, on the library's own address, its dossiers.
 * @param token of a first opening
 * @param hash of the page's address, without that token
 */
export function askEarly(send: Fetch, token: string | undefined, hash: string): EarlyAnswers {
  const waiting = new Map<string, Promise<Response>>();
  // The token opens these calls as it opens the session: they need not wait for it.
  if (token !== undefined) ask('/api/session', { token });
  const calls = isLibrary(hash) ? ['app.info', 'library.list'] : ['app.info'];
  for (const name of calls) ask('/api/call', { name, input: {} });
  return {
    take(path, init) {
      const asked = key(path, init);
      const early = waiting.get(asked);
      waiting.delete(asked);
      return early;
    },
    async reply(name) {
      const answer = await waiting.get(key('/api/call', jsonPost({ name, input: {} })));
      return answer?.clone().json();
    },
  };

  function ask(path: string, body: unknown): void {
    const init = jsonPost(body);
    const headers = new Headers(init.headers);
    if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
    const answer = send(path, { ...init, headers });
    const asked = key(path, init);
    waiting.set(asked, answer);
    // What failed before anybody wanted it is asked again by whoever does.
    const forget = () => waiting.delete(asked);
    answer.then(({ ok }) => ok || forget(), forget);
  }
}

/** Fetches, or gives what was asked early under the same address with the same body, once. */
export function earlyFetch(send: Fetch, early: EarlyAnswers | undefined): Fetch {
  return (path, init) => early?.take(path, init) ?? send(path, init);
}

function key(path: string, { body }: RequestInit): string {
  return `${path} ${typeof body === 'string' ? body : ''}`;
}
