import { describe, expect, it } from 'vitest';
import { PrefigureError } from '../../../app/errors.ts';
import { httpClient, SessionLostError } from '../../../renderer/client/http-client.ts';

function answering(status: number, body: unknown) {
  const sent: { url: string; body: unknown }[] = [];
  const send = async (url: string, init: RequestInit) => {
    sent.push({ url, body: JSON.parse(String(init.body)) });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return { send, sent };
}

describe('the client over HTTP', () => {
  it('posts the name and the input, and gives back the output of the contract', async () => {
    const { send, sent } = answering(200, { ok: { id: 'abcdef' } });
    const output = await httpClient(send).call('library.duplicate', { id: 'abcdef' });
    expect(output).toEqual({ id: 'abcdef' });
    expect(sent).toEqual([
      { url: '/api/call', body: { name: 'library.duplicate', input: { id: 'abcdef' } } },
    ]);
  });

  it('throws the host’s own error, with its way out', async () => {
    const { send } = answering(200, { error: { code: 'notFound', message: 'Absent.', wayOut: 'Voir ici.' } });
    const error = await httpClient(send)
      .call('dossier.open', { id: 'abcdef' })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PrefigureError);
    expect(error).toMatchObject({ code: 'notFound', message: 'Absent.', wayOut: 'Voir ici.' });
  });

  it('refuses an output that is not what the contract says', async () => {
    const { send } = answering(200, { ok: { id: 12 } });
    await expect(httpClient(send).call('library.duplicate', { id: 'abcdef' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('says that the page is no longer linked when the session is gone', async () => {
    const { send } = answering(401, { message: 'Session refusée.' });
    await expect(httpClient(send).call('app.info', {})).rejects.toBeInstanceOf(SessionLostError);
  });

  it('turns a broken network and an unreadable answer into words', async () => {
    const broken = httpClient(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(broken.call('app.info', {})).rejects.toMatchObject({
      code: 'storage',
      message: 'Préfigure ne répond plus sur cet ordinateur.',
    });
    const { send } = answering(502, '<html>');
    await expect(httpClient(send).call('app.info', {})).rejects.toMatchObject({ code: 'storage' });
  });

  it('lets a small save outlive the page, and only that', async () => {
    const kept: (boolean | undefined)[] = [];
    const client = httpClient(async (_url, init) => {
      kept.push(init.keepalive);
      return new Response(JSON.stringify({ error: { code: 'conflict', message: '' } }));
    });
    const save = (text: string) =>
      client
        .call('dossier.apply', {
          id: 'abcdef',
          revision: 1,
          changes: [{ type: 'setNote', at: 'identite.nom', value: text }],
        })
        .catch(() => undefined);
    await save('court');
    await save('long'.repeat(20_000));
    await client.call('library.list', {}).catch(() => undefined);
    expect(kept).toEqual([true, false, false]);
  });
});
