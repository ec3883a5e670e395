import type { BrowserContext, CDPSession, Page, Request, Route } from '@playwright/test';
import { GoneError, type Link } from '../link.ts';
import { type Codec, makeCodec } from '../page/codec.ts';
import { BINDING, pageSource, preloadSource, RECEIVER, WORLD } from '../page/sources.ts';
import { fromPageAddress, type OpenOptions, type PageReply, toPageAddress } from '../protocol.ts';

/** Permissions that Chromium knows; what the application says of them is given to Chromium itself. */
export const PERMISSIONS = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];

interface PreloadCall {
  readonly id: number;
  readonly channel: string;
  readonly payload: string;
}

/** A window of the double: a page of Chromium, guarded as the main process says. */
export class DoubleWindow {
  readonly id: number;
  readonly page: Page;
  readonly #link: Link;
  readonly #cdp: CDPSession;
  readonly #codec: Codec = makeCodec();
  /** Address the main process is loading: such a load is not asked about. */
  #hostLoads: string | undefined;
  #preloadContext: number | undefined;
  #loadedOnce = false;
  /** True once the process of the page has died. */
  crashed = false;

  private constructor(id: number, page: Page, cdp: CDPSession, link: Link) {
    this.id = id;
    this.page = page;
    this.#cdp = cdp;
    this.#link = link;
  }

  /** Opens a page with the preload at its place, before anything is loaded. */
  static async open(
    context: BrowserContext,
    id: number,
    options: OpenOptions,
    link: Link,
  ): Promise<DoubleWindow> {
    const page = await context.newPage();
    await page.setViewportSize({ width: options.width, height: options.height });
    const cdp = await context.newCDPSession(page);
    const window = new DoubleWindow(id, page, cdp, link);
    await window.#prepare(options);
    return window;
  }

  /** Loads an address of the application. @throws Error when it cannot be */
  async load(address: string): Promise<void> {
    this.#hostLoads = address;
    try {
      await this.page.goto(toPageAddress(address));
    } finally {
      this.#hostLoads = undefined;
    }
  }

  /** The address of the page, as the application knows it. */
  address(): string {
    return fromPageAddress(this.page.url());
  }

  async reload(): Promise<void> {
    this.#hostLoads = this.address();
    await this.page.reload().finally(() => {
      this.#hostLoads = undefined;
    });
  }

  /** Hands the preload a message of the main process. */
  async send(channel: string, args: unknown): Promise<void> {
    await this.#give({ channel, payload: this.#codec.encode(args) });
  }

  async pdf(options: { printBackground?: boolean; preferCSSPageSize?: boolean }): Promise<Uint8Array> {
    const { printBackground = false, preferCSSPageSize = false } = options;
    return this.page.pdf({ printBackground, preferCSSPageSize, tagged: true, outline: true });
  }

  /** Asks the page whether it lets itself be closed. */
  async unload(): Promise<boolean> {
    const over = new Promise<boolean>((resolve) => {
      this.page.once('close', () => resolve(true));
      this.page.once('dialog', () => resolve(false));
    });
    await this.page.close({ runBeforeUnload: true });
    return over;
  }

  async destroy(): Promise<void> {
    await this.page.close();
  }

  async #prepare(options: OpenOptions): Promise<void> {
    const { page } = this;
    const cdp = this.#cdp;
    await this.#setPermissions();
    await page.route('**/*', (route) => this.#route(route));
    page.on('crash', () => {
      this.crashed = true;
      void this.#link.ask('page.gone', this.id, 'crashed');
    });
    page.on('load', () => this.#loaded());
    page.on('download', (download) => void this.#download(() => download.cancel()));
    page.on('dialog', async (dialog) => {
      if (dialog.type() !== 'beforeunload')
        throw new Error(`The Electron double does not model ${dialog.type()}()`);
      await ((await this.#link.ask('page.leaves', this.id)) ? dialog.accept() : dialog.dismiss());
    });
    // The window that Chromium opens is closed at once; what the application does about it is up to it.
    page.on('popup', (popup) => void popup.close());
    cdp.on('Page.windowOpen', ({ url }) => void this.#link.ask('page.opens', this.id, fromPageAddress(url)));
    await cdp.send('Page.enable');
    if (!options.javascript) await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
    if (options.preload !== undefined) await this.#install(options.preload);
  }

  async #install(preload: string): Promise<void> {
    const cdp = this.#cdp;
    const { frameTree } = await cdp.send('Page.getFrameTree');
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId?: string };
      if (context.name === WORLD && frameId === frameTree.frame.id) this.#preloadContext = context.id;
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING && executionContextId === this.#preloadContext)
        void this.#hear(JSON.parse(payload) as PreloadCall);
    });
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageSource() });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadSource(preload),
      worldName: WORLD,
    });
  }

  async #hear({ id, channel, payload }: PreloadCall): Promise<void> {
    const frame = { url: this.address(), top: true };
    try {
      const args = this.#codec.decode(payload);
      const value = await this.#link.ask('page.ipc', this.id, { channel, args, frame });
      await this.#give({ id, payload: this.#codec.encode(value) });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      await this.#give({ id, failure: `Error invoking remote method '${channel}': Error: ${words}` });
    }
  }

  async #give(message: object): Promise<void> {
    const text = JSON.stringify(JSON.stringify(message));
    await this.#cdp
      .send('Runtime.evaluate', {
        expression: `${RECEIVER}(${text})`,
        ...(this.#preloadContext === undefined ? {} : { contextId: this.#preloadContext }),
      })
      // The page may have gone meanwhile, with whoever waited for the answer.
      .catch(() => undefined);
  }

  async #route(route: Route): Promise<void> {
    const request = route.request();
    const url = fromPageAddress(request.url());
    const navigation = navigationOf(request);
    const asked = {
      url,
      method: request.method(),
      navigation,
      // The page shows, and may be led elsewhere, before the host's own load of it is over.
      byHost: navigation === 'top' && this.#hostLoads?.replace(/#.*$/, '') === url.replace(/#.*$/, ''),
    };
    const reply = (await this.#link.ask('page.request', this.id, asked).catch(goneIsBlocked)) as PageReply;
    if (reply.kind === 'blocked') return route.abort(navigation ? 'aborted' : 'blockedbyclient');
    const { status, headers, body } = reply;
    return route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
  }

  #loaded(): void {
    const first = !this.#loadedOnce;
    this.#loadedOnce = true;
    void this.#link.ask('page.loaded', this.id, first).catch(() => undefined);
  }

  async #download(cancel: () => Promise<void>): Promise<void> {
    if (await this.#link.ask('page.downloads', this.id)) await cancel();
    else throw new Error('The Electron double does not model a download');
  }

  async #setPermissions(): Promise<void> {
    const { targetInfo } = await this.#cdp.send('Target.getTargetInfo');
    for (const name of PERMISSIONS) {
      const granted = await this.#link.ask('page.permits', name);
      await this.#cdp.send('Browser.setPermission', {
        permission: { name },
        setting: granted ? 'granted' : 'denied',
        ...(targetInfo.browserContextId ? { browserContextId: targetInfo.browserContextId } : {}),
      });
    }
  }
}

function navigationOf(request: Request): 'top' | 'frame' | undefined {
  if (!request.isNavigationRequest()) return undefined;
  return request.frame().parentFrame() ? 'frame' : 'top';
}

// A page goes on fetching its parts until the very end of its program.
function goneIsBlocked(error: unknown): PageReply {
  if (error instanceof GoneError) return { kind: 'blocked' };
  throw error;
}
