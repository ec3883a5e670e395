import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHost, startBrowserHost } from '../../../main/browser/index.ts';
import { resourcesFolder } from '../../../main/services/index.ts';
import { ROOT } from '../../support/ensure-built.ts';

let host: BrowserHost;
const library = mkdtempSync(join(tmpdir(), 'prefigure-attack-'));
const resources = resourcesFolder(import.meta.dirname);

beforeAll(async () => {
  host = await startBrowserHost({ port: 0, library, resources });
});
afterAll(async () => {
  await host.close();
  rmSync(library, { recursive: true });
});

/** What the host says to these exact bytes, until it closes the connection. */
function raw(text: string, port = host.port): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

const get = (path: string) =>
  raw(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`);
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const secret = JSON.stringify({ name: 'prefigure' }).slice(1, -1).replace(':', ': ');

describe('an attacked host', () => {
  it.each([
    '/../package.json',
    '/../../package.json',
    '/assets/../../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/....//....//package.json',
    '//etc/passwd',
    '/%00',
    '/%',
    '/assets/',
    '/assets',
    '/.git/config',
  ])('gives no file of ours but the built pages: %s', async (path) => {
    expect(readFileSync(join(ROOT, 'package.json'), 'utf8')).toContain(secret);
    const answer = await get(path);
    expect(status(answer)).toBeGreaterThanOrEqual(400);
    expect(answer).not.toContain(secret);
    expect(answer).not.toMatch(/root:|\[core\]|index-[\w-]+\.js/);
  });

  it('says nothing of itself, nor of where its files are', async () => {
    const answers = [
      await get('/nowhere'),
      await raw('BREW / HTTP/1.1\r\n\r\n'),
      await raw('\0\0\0\r\n\r\n'),
    ];
    for (const answer of answers) {
      expect(answer).not.toContain(library);
      expect(answer).not.toContain(ROOT);
      expect(answer).not.toMatch(/x-powered-by|node/i);
    }
  });

  it('hangs up on a client that never ends its headers', async () => {
    const impatient = await startBrowserHost({ port: 0, library, resources, headersTimeout: 400 });
    const head = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${impatient.port}\r\nX-Slow: `;
    expect(status(await raw(head, impatient.port))).toBe(408);
    await impatient.close();
  });

  it('reads no more of a body than it accepts, even when its length is not said', async () => {
    const head = [
      'POST /api/session HTTP/1.1',
      `Host: 127.0.0.1:${host.port}`,
      `Origin: http://127.0.0.1:${host.port}`,
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    ].join('\r\n');
    const answer = await raw(`${head}\r\n\r\n${`1000\r\n${'a'.repeat(4_096)}\r\n`.repeat(20)}`);
    expect(status(answer)).toBe(413);
  });

  it('answers a thousand requests at once, the sound ones and the others', async () => {
    const origin = `http://127.0.0.1:${host.port}`;
    const session = await fetch(`${origin}/api/session`, {
      method: 'POST',
      headers: { Origin: origin, 'Content-Type': 'application/json' },
      body: JSON.stringify({ token: new URL(host.url).hash.replace('#token=', '') }),
    });
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
    const statuses = await Promise.all(
      Array.from({ length: 1_000 }, async (_, index) => {
        const answer = await fetch(`${origin}/api/call`, {
          method: 'POST',
          headers: {
            Origin: origin,
            'Content-Type': 'application/json',
            Cookie: index % 2 ? cookie : 'prefigure_1=x',
          },
          body: JSON.stringify({ name: 'library.list', input: {} }),
        });
        await answer.text();
        return answer.status;
      }),
    );
    expect(statuses.filter((each) => each === 200)).toHaveLength(500);
    expect(statuses.filter((each) => each === 401)).toHaveLength(500);
    expect(status(await get('/'))).toBe(200);
  });
});
