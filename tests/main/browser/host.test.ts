import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHost, startBrowserHost } from '../../../main/browser/index.ts';
import { resourcesFolder } from '../../../main/services/index.ts';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly cookie: string | undefined;
}

let host: BrowserHost;
const library = mkdtempSync(join(tmpdir(), 'prefigure-host-'));

beforeAll(async () => {
  host = await startBrowserHost({ port: 0, library, resources: resourcesFolder(import.meta.dirname) });
});
afterAll(async () => {
  await host.close();
  rmSync(library, { recursive: true });
});

function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: host.port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
          cookie: response.headers['set-cookie']?.[0]?.split(';')[0],
        }),
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}

const ours = () => ({ Origin: `http://127.0.0.1:${host.port}`, 'Content-Type': 'application/json' });
const token = () => new URL(host.url).hash.replace('#token=', '');
const openSession = () => send('POST', '/api/session', ours(), JSON.stringify({ token: token() }));
const call = (headers: Record<string, string>, name = 'library.list', input: unknown = {}) =>
  send('POST', '/api/call', headers, JSON.stringify({ name, input }));

describe('the browser host', () => {
  it('serves a session that holds the token, and nobody else', async () => {
    const { cookie = '' } = await openSession();
    expect(await call({ ...ours(), Cookie: cookie })).toMatchObject({
      status: 200,
      body: expect.stringContaining('"ok"'),
    });
    expect((await call(ours())).status).toBe(401);
    expect((await call({ ...ours(), Cookie: `prefigure_${host.port}=faux` })).status).toBe(401);
    expect((await send('POST', '/api/session', ours(), '{"token":"faux"}')).status).toBe(401);
  });

  it('answers a page of ours that shows the token before it has a session, and no other', async () => {
    const bearer = { Authorization: `Bearer ${token()}` };
    expect((await call({ ...ours(), ...bearer })).status).toBe(200);
    expect((await call({ ...ours(), Authorization: 'Bearer faux' })).status).toBe(401);
    expect((await call({ ...ours(), Authorization: token() })).status).toBe(401);
    expect((await call({ ...ours(), ...bearer, Origin: 'https://evil.example' })).status).toBe(403);
    expect((await call({ ...ours(), ...bearer, Host: `evil.example:${host.port}` })).status).toBe(403);
  });

  it('serves its scripts compressed, to be kept, and the page that names them to be looked at again', async () => {
    const origin = `http://127.0.0.1:${host.port}`;
    const page = await fetch(origin);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const scripts = [...(await page.text()).matchAll(/assets\/[^"]+\.js/g)].map(
      ([path]) => `${origin}/${path}`,
    );
    const answers = await Promise.all(
      scripts.map((url) => fetch(url, { headers: { 'Accept-Encoding': 'identity' } })),
    );
    const bytes = (answer: Response) => Number(answer.headers.get('content-length'));
    const [plain] = answers.sort((one, other) => bytes(other) - bytes(one));
    if (!plain) throw new Error('the page names no script');
    const small = await fetch(plain.url, { headers: { 'Accept-Encoding': 'br' } });
    expect(small.headers.get('content-encoding')).toBe('br');
    expect(small.headers.get('cache-control')).toContain('immutable');
    expect(small.headers.get('content-type')).toContain('javascript');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(bytes(small) * 2).toBeLessThan(bytes(plain));
    expect(await small.text()).toBe(await plain.text());
  });

  it('refuses another host name, as a rebound domain would use', async () => {
    expect((await send('GET', '/', { Host: `evil.example:${host.port}` })).status).toBe(403);
  });

  it('refuses another origin, or none, even with the cookie', async () => {
    const { cookie = '' } = await openSession();
    expect((await call({ ...ours(), Cookie: cookie, Origin: 'https://evil.example' })).status).toBe(403);
    expect((await call({ Cookie: cookie, 'Content-Type': 'application/json' })).status).toBe(403);
  });

  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../../../package.json',
  ])('gives nothing outside the interface for %s', async (path) => {
    const { status, body } = await send('GET', path);
    expect(status).toBe(404);
    expect(body).not.toContain('"version"');
  });

  it('refuses what is not JSON, too large, or another method', async () => {
    const { cookie = '' } = await openSession();
    const headers = { ...ours(), Cookie: cookie };
    expect((await send('POST', '/api/call', { ...headers, 'Content-Type': 'text/plain' }, '{}')).status).toBe(
      415,
    );
    expect((await send('POST', '/api/call', headers, '{')).status).toBe(400);
    expect((await send('POST', '/api/call', { ...headers, 'Content-Length': '999999999999' })).status).toBe(
      413,
    );
    expect((await send('DELETE', '/')).status).toBe(405);
  });

  it('answers a wrong call with a French error, not a failure', async () => {
    const { cookie = '' } = await openSession();
    const reply = await call({ ...ours(), Cookie: cookie }, 'dossier.open', { id: '../../etc' });
    expect(JSON.parse(reply.body)).toMatchObject({
      error: { code: 'usage', message: expect.stringMatching(/refusée/) },
    });
    const unknown = await call({ ...ours(), Cookie: cookie }, 'constructor', {});
    expect(JSON.parse(unknown.body)).toMatchObject({ error: { code: 'usage' } });
  });

  it('forbids scripts in its page but its own, known by its sum', async () => {
    const page = await fetch(`http://127.0.0.1:${host.port}/`);
    const scripts = [...(await page.text()).matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)];
    const hashes = scripts.map(
      ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    );
    expect(hashes).toHaveLength(1);
    const policy = page.headers.get('content-security-policy') ?? '';
    const sources = /script-src ([^;]*)/.exec(policy)?.[1]?.split(' ');
    expect(sources).toEqual(["'self'", ...hashes]);
  });
});
