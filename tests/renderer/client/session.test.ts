import { describe, expect, it } from 'vitest';
import { startSession } from '../../../renderer/client/session.ts';
import { takeToken } from '../../../renderer/client/token.ts';

function page(hash: string) {
  const shown: string[] = [];
  return {
    shown,
    location: { hash, pathname: '/', search: '' },
    history: { replaceState: (_data: unknown, _title: string, url: string) => shown.push(url) },
  };
}

describe('the session of the browser host', () => {
  it('reads the token of the first opening, and only it', () => {
    expect(takeToken('#token=abc_-1')).toEqual({ token: 'abc_-1', route: '' });
    expect(takeToken('#token=abc&/dossier/x/redaction')).toEqual({
      token: 'abc',
      route: '#/dossier/x/redaction',
    });
    expect(takeToken('#/dossier/x/budget')).toEqual({ token: undefined, route: '#/dossier/x/budget' });
  });

  it('trades the token and takes it off the address', async () => {
    const { location, history, shown } = page('#token=secret');
    const bodies: unknown[] = [];
    await startSession(
      async (_url, init) => {
        bodies.push(JSON.parse(String(init.body)));
        return new Response('{}');
      },
      location,
      history,
    );
    expect(bodies).toEqual([{ token: 'secret' }]);
    expect(shown).toEqual(['/']);
  });

  it('asks nothing when the page is reloaded without a token', async () => {
    const { location, history, shown } = page('#/');
    await startSession(() => Promise.reject(new Error('not expected')), location, history);
    expect(shown).toEqual([]);
  });

  it('says so when the host does not know the token', async () => {
    const { location, history } = page('#token=old');
    const refused = startSession(async () => new Response('{}', { status: 401 }), location, history);
    await expect(refused).rejects.toThrow('n’est plus reliée');
  });
});
