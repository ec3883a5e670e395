import type { PageReply, PageRequest } from '../protocol.ts';
import { app } from './app.ts';
import { NotModelledError, StrictEmitter, strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const schemes = new Set<string>();
const handlers = new Map<string, Handler>();
/** Addresses that would have reached a network. */
export const network: string[] = [];

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(
    list: readonly { scheme: string; privileges: Record<string, boolean> }[],
  ): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged must come before ready');
    for (const { scheme, privileges } of list) {
      if (!privileges.standard || !privileges.secure)
        throw new NotModelledError('a scheme that is not standard and secure');
      schemes.add(scheme);
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (!schemes.has(scheme)) throw new NotModelledError(`handling a scheme not registered: ${scheme}`);
    handlers.set(scheme, handler);
  },
});

type BeforeRequest = (details: object, callback: (answer: { cancel?: boolean }) => void) => void;
let beforeRequest: BeforeRequest | undefined;
const webRequest = strict('session.webRequest', {
  onBeforeRequest(listener: BeforeRequest): void {
    if (typeof listener !== 'function') throw new NotModelledError('a filter in webRequest.onBeforeRequest');
    beforeRequest = listener;
  },
});

type PermissionAsked = (contents: unknown, permission: string, decide: (granted: boolean) => void) => void;
type PermissionChecked = (contents: unknown, permission: string) => boolean;

class Session extends StrictEmitter {
  readonly webRequest = webRequest;
  readonly spelling = { enabled: true, languages: [] as string[], source: 'network' };
  #asked: PermissionAsked | undefined;
  #checked: PermissionChecked | undefined;
  #device: (() => boolean) | undefined;

  constructor() {
    super('session', ['will-download']);
  }

  setPermissionRequestHandler(handler: PermissionAsked): void {
    this.#asked = handler;
  }

  setPermissionCheckHandler(handler: PermissionChecked): void {
    this.#checked = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#device = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spelling.enabled = enabled;
  }

  setSpellCheckerLanguages(languages: string[]): void {
    this.spelling.languages = languages;
  }

  setSpellCheckerDictionaryDownloadURL(address: string): void {
    this.spelling.source = address;
  }

  addWordToSpellCheckerDictionary(): boolean {
    return true;
  }

  /** The double's own: true when any handler lets a page have it. Without a handler, Electron grants. */
  async permits(permission: string): Promise<boolean> {
    if (permission === 'device') return this.#device ? this.#device() : false;
    const asked = this.#asked;
    const granted = asked ? await new Promise<boolean>((resolve) => asked(null, permission, resolve)) : true;
    return granted || (this.#checked ? this.#checked(null, permission) : true);
  }
}

export const defaultSession = new Session();
const strictSession = strict('session', defaultSession);

export const session = strict('session', {
  get defaultSession() {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready');
    return strictSession;
  },
});

/** Answers a page's request as the application does: its filter first, then its handlers. */
export async function serve({ url, method }: PageRequest): Promise<PageReply> {
  if (await isCancelled({ url, method })) return { kind: 'blocked' };
  const handler = handlers.get(new URL(url).protocol.slice(0, -1));
  if (!handler) {
    network.push(url);
    return { kind: 'blocked' };
  }
  const response = await handler(new Request(url, { method }));
  if (response.status >= 300 && response.status < 400)
    throw new NotModelledError('a redirection by a protocol handler');
  return {
    kind: 'response',
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

async function isCancelled(details: { url: string; method: string }): Promise<boolean> {
  const filter = beforeRequest;
  if (!filter) return false;
  const event = strict('the details of a request', details);
  const { cancel } = await new Promise<{ cancel?: boolean }>((resolve) => filter(event, resolve));
  return cancel === true;
}
