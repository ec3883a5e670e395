import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { protocol } from 'electron';
import { pageHeaders } from '../browser/security.ts';
import { resolveAsset, SCHEME } from './asset-path.ts';
import { PRINT_HEADERS, type PrintPages } from './print-pages.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** Declares our own scheme, so that pages are never read through `file:`. Before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built interface under `prefigure://app/`, the pages to print, and nothing else. */
export function handleAppProtocol(
  pages: PrintPages,
  root: string = join(import.meta.dirname, '..', 'renderer'),
): void {
  const headers = pageHeaders(readFileSync(join(root, 'index.html'), 'utf8'));
  protocol.handle(SCHEME, async (request) => {
    const html = pages.take(request.url);
    if (html !== undefined) return new Response(html, { headers: PRINT_HEADERS });
    const path = resolveAsset(root, request.url);
    if (request.method !== 'GET' || !path) return new Response('Refusé', { status: 403, headers });
    try {
      const body = await readFile(path);
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      return new Response(new Uint8Array(body), { headers: { ...headers, 'Content-Type': type } });
    } catch {
      return new Response('Introuvable', { status: 404, headers });
    }
  });
}
