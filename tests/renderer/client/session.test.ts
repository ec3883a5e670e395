import { describe, expect, it } from 'vitest';
import { startSession } from '../../../renderer/client/session.ts';
import { dropToken, takeToken } from '../../../renderer/client/token.ts';

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

  it('takes the token off the address, and keeps the rest', () => {
    const first = page('#token=secret&/dossier/x/budget');
    expect(dropToken(first.location, first.history)).toBe('secret');
    expect(first.shown).toEqual(['/#/dossier/x/budget']);
    const reloaded = page('#/');
    expect(dropToken(reloaded.location, reloaded.history)).toBeUndefined();
    expect(reloaded.shown).toEqual([]);
  });

  it('trades the token', async () => {
    const bodies: unknown[] = [];
    await startSession(async (_url, init) => {
      bodies.push(JSON.parse(String(init.body)));
      return new Response('{}');
    }, 'secret');
    expect(bodies).toEqual([{ token: 'secret' }]);
  });

  it('asks nothing when the page is reloaded without a token', async () => {
    await startSession(() => Promise.reject(new Error('not expected')), undefined);
  });

  it('says so when the host does not know the token', async () => {
    const refused = startSession(async () => new Response('{}', { status: 401 }), 'old');
    await expect(refused).rejects.toThrow('n’est plus reliée');
  });
});
