import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { z } from 'zod';
import { LIMITS } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import { version } from '../../package.json' with { type: 'json' };
import { createServices, dispatch, type Handlers, warmUp } from '../services/index.ts';
import { watchIdle } from './idle.ts';
import { BodyError, readJsonBody } from './read-body.ts';
import {
  bearerOf,
  cookieOf,
  isOurHost,
  isOurOrigin,
  pageHeaders,
  randomToken,
  sameSecret,
} from './security.ts';
import { listen, usualPort } from './usual-port.ts';

export interface BrowserHostOptions {
  /** 0 for any free port; absent, the usual one of the library if it is free. */
  readonly port?: number;
  readonly library: string;
  readonly resources: string;
  /** Closes the host once no page has asked for anything during that many minutes; absent, it never closes by itself. */
  readonly idle?: { readonly minutes: number; readonly onClosed: () => void };
  /** How long a client may take to send its headers, in milliseconds. */
  readonly headersTimeout?: number;
}

export interface BrowserHost {
  /** The address to open, with its one-time token in the fragment (which never leaves the browser). */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const sessionSchema = z.strictObject({ token: z.string().max(200) });
const callSchema = z.strictObject({ name: z.string().max(100), input: z.unknown() });
// Base64 makes the largest attachment a third longer.
const BODY_LIMIT = Math.ceil(LIMITS.attachmentBytes * 1.4) + 1024 * 1024;

/**
 * Serves the interface and the contract on this computer only (127.0.0.1).
 * @throws PrefigureError `storage` when the interface was not built or the port is taken
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const handlers = await createServices({
    library: options.library,
    resources: options.resources,
    version,
    capabilities: { host: 'browser', nativeDialogs: false, pdf: false },
  });
  const token = randomToken();
  const session = randomToken();
  const folder = builtRenderer(options.resources);
  const headers = pageHeaders(readFileSync(join(folder, 'index.html'), 'utf8'));
  const assets = sirv(folder, {
    etag: true,
    brotli: true,
    // Names of assets tell their content; the page that names them is looked at again each time.
    setHeaders: (response, path) =>
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  const { headersTimeout = 10_000, idle } = options;
  // Slow clients are looked for as often as they may be late.
  const limits = { requestTimeout: 60_000, headersTimeout, connectionsCheckingInterval: headersTimeout };
  const server = createServer(limits, (request, response) => {
    watch?.touch();
    const port = portOf(server);
    void answer({ request, response, port, headers, token, session, handlers, assets }).catch(() => {
      if (!response.headersSent) send(response, 500, { message: 'Erreur interne.' });
      else response.destroy();
    });
  });
  if (options.port === undefined) await listen(server, usualPort(options.library), 0);
  else await listen(server, options.port);
  const warm = warmUp(handlers);
  const port = portOf(server);
  const close = async () => {
    watch?.stop();
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    await Promise.all([closed, warm]);
  };
  const watch = idle && watchIdle(idle.minutes, () => void close().then(idle.onClosed));
  return { url: `http://127.0.0.1:${port}/#token=${token}`, port, close };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly token: string;
  readonly session: string;
  readonly handlers: Handlers;
  readonly assets: ReturnType<typeof sirv>;
}

async function answer(exchange: Exchange): Promise<void> {
  const { request, response, port, assets } = exchange;
  for (const [name, value] of Object.entries(exchange.headers)) response.setHeader(name, value);
  if (!isOurHost(request, port)) return send(response, 403, { message: 'Adresse refusée.' });
  if (request.method === 'GET' || request.method === 'HEAD')
    return assets(request, response, () => send(response, 404, { message: 'Page inconnue.' }));
  if (request.method !== 'POST') return send(response, 405, { message: 'Méthode refusée.' });
  if (!isOurOrigin(request, port)) return send(response, 403, { message: 'Origine refusée.' });
  try {
    if (request.url === '/api/session') return await openSession(exchange);
    if (request.url === '/api/call') return await runCall(exchange);
    return send(response, 404, { message: 'Adresse inconnue.' });
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    response.setHeader('Connection', 'close');
    send(response, error.status, { message: error.message });
  }
}

async function openSession({ request, response, port, token, session }: Exchange): Promise<void> {
  const parsed = sessionSchema.safeParse(await readJsonBody(request, 1_000));
  if (!parsed.success || !sameSecret(parsed.data.token, token))
    return send(response, 401, { message: 'Jeton refusé.' });
  response.setHeader('Set-Cookie', `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`);
  send(response, 200, { ok: true });
}

async function runCall(exchange: Exchange): Promise<void> {
  const { request, response, handlers } = exchange;
  if (!isKnown(exchange)) return send(response, 401, { message: 'Session refusée.' });
  const parsed = callSchema.safeParse(await readJsonBody(request, BODY_LIMIT));
  if (!parsed.success) return send(response, 400, { message: 'Demande mal formée.' });
  send(response, 200, await dispatch(handlers, parsed.data.name, parsed.data.input));
}

/** By its session; or, before it has one, by the token it was opened with. */
function isKnown({ request, port, token, session }: Exchange): boolean {
  return (
    sameSecret(cookieOf(request, cookieName(port)) ?? '', session) ||
    sameSecret(bearerOf(request) ?? '', token)
  );
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(body));
}

// Cookies do not know ports: two libraries served at once must not share one.
function cookieName(port: number): string {
  return `prefigure_${port}`;
}

function builtRenderer(resources: string): string {
  const folder = join(resources, '..', 'out', 'renderer');
  if (!existsSync(join(folder, 'index.html')))
    throw new PrefigureError('storage', 'L’interface n’est pas construite : lancez « npm run build ».');
  return folder;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
