import { describe, expect, it } from 'vitest';
import { askEarly, earlyFetch } from '../../../renderer/client/early-answers.ts';
import { httpClient } from '../../../renderer/client/http-client.ts';
import { startSession } from '../../../renderer/client/session.ts';

const EMPTY_LIBRARY = { ok: { dossiers: [], bin: [] } };

/** A host that answers everything with the same words and remembers what it was asked, in order. */
function host(status = 200) {
  const asked: string[] = [];
  const send = async (path: string, init: RequestInit) => {
    asked.push(`${path} ${String(init.body)}`);
    return new Response(JSON.stringify(EMPTY_LIBRARY), { status });
  };
  return { asked, send };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('what the page asks before its program has come', () => {
  it('is asked once and all together: the session, and what the library shows', async () => {
    const { asked, send } = host();
    const page = earlyFetch(send, askEarly(send, 'secret', ''));
    await startSession(page, 'secret');
    const client = httpClient(page);
    expect(await client.call('library.list', {})).toEqual(EMPTY_LIBRARY.ok);
    await client.call('app.info', {}).catch(() => undefined);
    expect(asked).toEqual([
      '/api/session {"token":"secret"}',
      '/api/call {"name":"app.info","input":{}}',
      '/api/call {"name":"library.list","input":{}}',
    ]);
  });

  it('shows the token with what is asked before the session is there, and only then', async () => {
    const shown: (string | null)[] = [];
    const send = async (_path: string, { headers }: RequestInit) => {
      shown.push(new Headers(headers).get('Authorization'));
      return new Response(JSON.stringify(EMPTY_LIBRARY));
    };
    const early = askEarly(send, 'secret', '');
    expect(shown).toEqual(['Bearer secret', 'Bearer secret', 'Bearer secret']);
    const client = httpClient(earlyFetch(send, early));
    await client.call('library.list', {});
    await client.call('library.list', {});
    askEarly(send, undefined, '#/dossier/abc/redaction');
    expect(shown.slice(3)).toEqual([null, null]);
  });

  it('is good for one reading: the list is read again the next time', async () => {
    const { asked, send } = host();
    const client = httpClient(earlyFetch(send, askEarly(send, undefined, '#/')));
    await client.call('library.list', {});
    await client.call('library.list', {});
    expect(asked.filter((each) => each.includes('library.list'))).toHaveLength(2);
    await client.call('app.info', {}).catch(() => undefined);
  });

  it('leaves the list of dossiers alone on the address of one of them', async () => {
    const { asked, send } = host();
    const early = askEarly(send, undefined, '#/dossier/abc/redaction');
    expect(asked).toEqual(['/api/call {"name":"app.info","input":{}}']);
    await earlyFetch(send, early)('/api/call', { body: '{"name":"app.info","input":{}}' });
  });

  it('is asked again when it failed before anybody wanted it', async () => {
    const early = askEarly(host(401).send, undefined, '#/');
    await settled();
    const { send } = host();
    expect(await httpClient(earlyFetch(send, early)).call('library.list', {})).toEqual(EMPTY_LIBRARY.ok);
  });
});
