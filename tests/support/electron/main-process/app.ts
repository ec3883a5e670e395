import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as lock from './instance-lock.ts';
import { askedToQuit } from './instance-lock.ts';
import { NotModelledError, StrictEmitter, strict } from './strict.ts';

const EVENTS = [
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
  'second-instance',
  'open-file',
  'web-contents-created',
  'browser-window-created',
  'render-process-gone',
];

/** A window as the application closes it. */
export interface Closable {
  /** Resolves true once closed, false when something held it back. */
  leave(): Promise<boolean>;
}

const commandLine = strict('app.commandLine', {
  appendSwitch(name: string): void {
    if (name !== 'lang') throw new NotModelledError(`the switch --${name}`);
  },
});

class App extends StrictEmitter {
  readonly commandLine = commandLine;
  readonly #open = new Set<Closable>();
  #info = { name: '', version: '' };
  #ready = false;
  #isQuitting = false;
  #becomeReady: () => void = () => undefined;
  readonly #whenReady = new Promise<void>((resolveReady) => {
    this.#becomeReady = resolveReady;
  });

  constructor() {
    super('app', EVENTS);
  }

  get name(): string {
    return this.#info.name;
  }

  get isPackaged(): boolean {
    return false;
  }

  getVersion(): string {
    return this.#info.version;
  }

  getPath(name: string): string {
    const home = homedir();
    if (name === 'home') return home;
    if (name === 'documents') return join(home, 'Documents');
    if (name === 'temp') return tmpdir();
    if (name === 'userData') return userData() ?? join(home, '.config', this.name);
    throw new NotModelledError(`app.getPath('${name}')`);
  }

  enableSandbox(): void {
    if (this.#ready) throw new Error('app.enableSandbox() must come before the application is ready');
  }

  requestSingleInstanceLock(): boolean {
    return lock.take(this.getPath('userData'), (args, folder) =>
      this.fire('second-instance', {}, args, folder),
    );
  }

  isReady(): boolean {
    return this.#ready;
  }

  whenReady(): Promise<void> {
    return this.#whenReady;
  }

  quit(): void {
    void this.#quit();
  }

  exit(code = 0): void {
    askedToQuit.code = code;
    void lock.release().then(() => process.exit(code));
  }

  /** The double's own: what package.json says of the application. */
  describe(info: { name: string; version: string }): void {
    this.#info = info;
  }

  /** The double's own: the application has been read whole. */
  start(): void {
    this.#ready = true;
    this.#becomeReady();
    this.fire('ready');
  }

  /** The double's own: a window opened. */
  opened(window: Closable): void {
    this.#open.add(window);
  }

  /** The double's own: a window closed. The last one ends the application, unless it listens. */
  closed(window: Closable): void {
    this.#open.delete(window);
    if (this.#open.size || this.#isQuitting) return;
    if (this.isHeard('window-all-closed')) this.fire('window-all-closed');
    else this.quit();
  }

  async #quit(): Promise<void> {
    if (this.#isQuitting || this.fire('before-quit')) return;
    this.#isQuitting = true;
    for (const window of [...this.#open]) {
      if (await window.leave()) continue;
      // One window held back is enough: the application goes on.
      this.#isQuitting = false;
      return;
    }
    if (this.fire('will-quit')) {
      this.#isQuitting = false;
      return;
    }
    this.fire('quit');
    this.exit(0);
  }
}

function userData(): string | undefined {
  const given = process.argv.find((argument) => argument.startsWith('--user-data-dir='));
  return given && resolve(given.slice('--user-data-dir='.length));
}

export const app = new App();
/** What the application gets of it. */
export const strictApp = strict('app', app);
