import { app } from './app.ts';
import { windows } from './link-to-windows.ts';
import { session } from './session.ts';
import { checkOptions, NotModelledError, StrictEmitter, strict } from './strict.ts';

const EVENTS = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'will-prevent-unload',
  'context-menu',
];

type OpenHandler = (details: { url: string }) => { action: string };

/** The page of a window, as the main process holds it. */
export class WebContents extends StrictEmitter {
  readonly id: number;
  /** What the application gets of it. */
  readonly exposed: this;
  #openHandler: OpenHandler | undefined;
  #state = { loading: false, crashed: false, destroyed: false };

  constructor(id: number) {
    super('webContents', EVENTS);
    this.id = id;
    this.exposed = strict('webContents', this);
  }

  get session() {
    return session.defaultSession;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    // Cloned here first: what cannot cross is refused in the process that sends it.
    void windows.ask('window.send', this.id, channel, structuredClone(args));
  }

  reload(): void {
    this.#state.crashed = false;
    void windows.ask('window.reload', this.id);
  }

  async printToPDF(options: object): Promise<Uint8Array> {
    checkOptions('printToPDF', options, [
      'printBackground',
      'preferCSSPageSize',
      'generateTaggedPDF',
      'generateDocumentOutline',
    ]);
    return Buffer.from((await windows.ask('window.pdf', this.id, options)) as Uint8Array);
  }

  isDestroyed(): boolean {
    return this.#state.destroyed;
  }

  isCrashed(): boolean {
    return this.#state.crashed;
  }

  isLoadingMainFrame(): boolean {
    return this.#state.loading;
  }

  /** The double's own: the page began or ended its loading. */
  loads(loading: boolean): void {
    this.#state.loading = loading;
  }

  /** The double's own: the process of the page died. */
  dies(reason: string): void {
    this.#state.crashed = true;
    app.fire('render-process-gone', {}, this.exposed, strict('details', { reason, exitCode: 5 }));
  }

  /** The double's own: the window has gone. */
  end(): void {
    this.#state.destroyed = true;
  }

  /** The double's own: the page asks for a new window. Electron lets it without a handler; the double has no such. */
  opens(url: string): void {
    const answer = this.#openHandler?.({ url });
    if (answer?.action !== 'deny') throw new NotModelledError('a window opened by a page');
  }
}
