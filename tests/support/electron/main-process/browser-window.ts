import { readFileSync } from 'node:fs';
import { GoneError } from '../link.ts';
import type { OpenOptions, WindowState } from '../protocol.ts';
import { app, type Closable } from './app.ts';
import { windows } from './link-to-windows.ts';
import { screen } from './screen.ts';
import { checkOptions, NotModelledError, StrictEmitter, strict } from './strict.ts';
import { WebContents } from './web-contents.ts';

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly x?: number;
  readonly y?: number;
  readonly show?: boolean;
  readonly webPreferences?: Readonly<Record<string, unknown>>;
}

const OPTIONS = [
  'width',
  'height',
  'x',
  'y',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'backgroundColor',
  'webPreferences',
];
const PREFERENCES = [
  'preload',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'webSecurity',
  'spellcheck',
  'javascript',
];
/** The only way a page runs in the double: as a web page. */
const SAFE = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };

const EVENTS = ['ready-to-show', 'close', 'closed', 'unresponsive', 'query-session-end'];
const all = new Map<number, BrowserWindow>();

/** The window of an id. @throws GoneError when it is closed */
export function windowOf(id: number): BrowserWindow {
  const window = all.get(id);
  if (!window) throw new GoneError(`no window ${id}`);
  return window;
}

/** What a test may see of the windows. */
export function windowStates(): WindowState[] {
  return [...all.values()].map((window) => window.state());
}

/** A window: its page is a real page of Chromium, held by the other process. */
export class BrowserWindow extends StrictEmitter implements Closable {
  static #last = 0;
  readonly id: number;
  /** The double's own: the whole page, where the application only gets what Electron gives. */
  readonly contents: WebContents;
  readonly #self: this;
  readonly #opening: Promise<unknown>;
  readonly #size: { width: number; height: number; x: number; y: number };
  #shows = { visible: true, focused: true, minimized: false, maximized: false };
  #destroyed = false;

  constructor(options: Options) {
    super('BrowserWindow', EVENTS);
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = options.webPreferences ?? {};
    checkOptions('BrowserWindow', options, OPTIONS);
    checkOptions('webPreferences', preferences, PREFERENCES);
    for (const [name, value] of Object.entries(SAFE))
      if (preferences[name] !== value)
        throw new NotModelledError(`webPreferences.${name} other than ${value}`);
    BrowserWindow.#last += 1;
    this.id = BrowserWindow.#last;
    const { width = 800, height = 600, show = true } = options;
    const { workArea } = screen.getPrimaryDisplay();
    this.#size = {
      width,
      height,
      x: options.x ?? workArea.x + Math.round((workArea.width - width) / 2),
      y: options.y ?? workArea.y + Math.round((workArea.height - height) / 2),
    };
    this.#shows = { ...this.#shows, visible: show, focused: show };
    this.#self = strict('BrowserWindow', this);
    this.contents = new WebContents(this.id);
    all.set(this.id, this);
    app.opened(this);
    app.fire('browser-window-created', {}, this.#self);
    app.fire('web-contents-created', {}, this.contents.exposed);
    this.#opening = windows.ask('window.open', this.id, {
      width,
      height,
      javascript: preferences.javascript !== false,
      preload:
        typeof preferences.preload === 'string' ? readFileSync(preferences.preload, 'utf8') : undefined,
    } satisfies OpenOptions);
    // biome-ignore lint/correctness/noConstructorReturn: the application must get the object that refuses
    return this.#self;
  }

  get webContents(): WebContents {
    return this.contents.exposed;
  }

  async loadURL(url: string): Promise<void> {
    await this.#opening;
    await windows.ask('window.load', this.id, url);
  }

  show(): void {
    this.#shows = { ...this.#shows, visible: true, focused: true };
  }

  focus(): void {
    this.#shows = { ...this.#shows, focused: true };
  }

  restore(): void {
    this.#shows = { ...this.#shows, minimized: false };
  }

  maximize(): void {
    this.#shows = { ...this.#shows, maximized: true };
  }

  isMinimized(): boolean {
    return this.#shows.minimized;
  }

  isMaximized(): boolean {
    return this.#shows.maximized;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  getNormalBounds() {
    const { x, y, width, height } = this.#size;
    return { x, y, width, height };
  }

  close(): void {
    void this.leave();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    all.delete(this.id);
    this.contents.end();
    void this.#opening
      .then(() => windows.ask('window.destroy', this.id))
      .finally(() => {
        this.fire('closed');
        app.closed(this);
      });
  }

  /** The double's own: closes as a person would, past what the application and the page may say against it. */
  async leave(): Promise<boolean> {
    if (this.#destroyed) return true;
    if (this.fire('close')) return false;
    if (!(await windows.ask('window.unload', this.id))) return false;
    this.destroy();
    return true;
  }

  /** The double's own: what a person does to the window with the mouse. */
  arrange(changes: Partial<WindowState>): void {
    const { bounds, ...shows } = changes;
    Object.assign(this.#size, bounds);
    this.#shows = { ...this.#shows, ...shows };
  }

  /** The double's own. */
  state(): WindowState {
    return { id: this.id, bounds: this.getNormalBounds(), ...this.#shows };
  }
}
