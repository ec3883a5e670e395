import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { ROOT } from '../../ensure-built.ts';
import { Link, type LinkMessage } from '../link.ts';
import type { DoubleState, OpenOptions, WindowState } from '../protocol.ts';
import { DoubleWindow } from './double-window.ts';

const LAUNCHER = join(import.meta.dirname, '..', 'main-process', 'launch.ts');

export interface StartOptions {
  /** Where the windows' pages live; kept between two starts, it is the person's own profile. */
  readonly context: BrowserContext;
  /** Folder of the application, with its package.json. */
  readonly folder?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** An application running on the double, and what a test may do to it in the place of the person and the system. */
export class DoubleProgram {
  readonly #child: ChildProcess;
  readonly #link: Link;
  readonly #windows = new Map<number, DoubleWindow>();
  readonly #options = new Map<number, OpenOptions>();
  readonly #context: BrowserContext;
  /** What the main process wrote: an error there fails the test with its own words. */
  output = '';
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;

  private constructor(child: ChildProcess, context: BrowserContext) {
    this.#child = child;
    this.#context = context;
    this.#link = new Link((message) => {
      if (child.connected) child.send(message);
    });
    child.on('message', (message) => this.#link.receive(message as LinkMessage));
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString('utf8');
      });
    this.ended = once(child, 'exit').then(([code]) => {
      this.#link.end('the main process has gone');
      return code as number | null;
    });
    this.#answer();
  }

  /** Starts the built program. */
  static start({ context, folder = ROOT, args = [], env = {} }: StartOptions): DoubleProgram {
    const child = spawn(process.execPath, ['--import', 'tsx', LAUNCHER, folder, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
      env: { ...process.env, ...env },
    });
    return new DoubleProgram(child, context);
  }

  /** The page of the first window, once the interface is loaded in it. @throws Error with the program's own words */
  async firstWindow(): Promise<Page> {
    const gone = this.ended.then((code) => {
      throw new Error(`the program ended with ${code} before a window\n${this.output}`);
    });
    // Only the race below cares: a program that ends later ends well.
    gone.catch(() => undefined);
    for (;;) {
      const [window] = this.#windows.values();
      if (window) return window.page;
      await Promise.race([this.#opened(), gone]);
    }
  }

  /** What the main process shows and remembers. */
  async state(): Promise<DoubleState> {
    return (await this.#link.ask('test.state')) as DoubleState;
  }

  /** Says what the person answers next time a method of `dialog` is called; '' cancels a file dialog. */
  async answer(kind: string, answer: unknown): Promise<void> {
    await this.#link.ask('test.answer', kind, answer);
  }

  /** Chooses an entry of the menu bar by its labels. */
  async chooseMenu(...path: readonly string[]): Promise<void> {
    await this.#link.ask('test.menu', path);
  }

  /** Labels of the last right-click menu. */
  async popup(): Promise<string[]> {
    return (await this.#link.ask('test.popup')) as string[];
  }

  /** Closes the first window as a person would. */
  async close(): Promise<void> {
    await this.#link.ask('test.close', this.#firstId());
  }

  /** Quits as the menu does, and waits for the end of the program. */
  async quit(): Promise<number | null> {
    await this.#link.ask('test.quit').catch(() => undefined);
    return this.ended;
  }

  /** Ends the main process at once, as a power cut would. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
    await Promise.all([...this.#windows.values()].map((window) => window.destroy()));
  }

  /** What the person does to the first window: moved, minimised… */
  async arrange(changes: Partial<WindowState>): Promise<void> {
    await this.#link.ask('test.arrange', this.#firstId(), changes);
  }

  /** Fires an event of the system: `app`, `power`, `window` or `contents`. @returns true when it was prevented */
  async fire(
    where: 'app' | 'power' | 'window' | 'contents',
    event: string,
    ...args: unknown[]
  ): Promise<boolean> {
    const target = where === 'app' || where === 'power' ? [] : [this.#firstId()];
    return (await this.#link.ask(`test.${where}`, ...target, event, ...args)) as boolean;
  }

  /** Sends a message from a frame of any address, as a page taken over by an attacker would. */
  async forge(
    channel: string,
    args: readonly unknown[],
    frame: { url: string; top: boolean },
  ): Promise<unknown> {
    return this.#link.ask('page.ipc', this.#firstId(), { channel, args, frame });
  }

  /** Whether the application would let a page have a permission. */
  async permits(permission: string): Promise<boolean> {
    return (await this.#link.ask('page.permits', permission)) as boolean;
  }

  #answer(): void {
    const window = (id: number) => {
      const found = this.#windows.get(id);
      if (!found) throw new Error(`no window ${id}`);
      return found;
    };
    const open = async (id: number, options: OpenOptions) => {
      this.#options.set(id, options);
      this.#windows.set(id, await DoubleWindow.open(this.#context, id, options, this.#link));
      this.#tellOpened();
    };
    this.#link.answer('window.open', open);
    this.#link.answer('window.load', (id: number, url: string) => window(id).load(url));
    this.#link.answer('window.send', (id: number, channel: string, args: unknown) =>
      window(id).send(channel, args),
    );
    this.#link.answer('window.pdf', (id: number, options: object) => window(id).pdf(options));
    this.#link.answer('window.unload', (id: number) => window(id).unload());
    this.#link.answer('window.reload', (id: number) => this.#reload(window(id)));
    this.#link.answer('window.destroy', async (id: number) => {
      const closed = window(id);
      this.#windows.delete(id);
      await closed.destroy();
    });
  }

  // A page of Chromium that crashed cannot be driven again: the window gets a new one, at the same address.
  async #reload(window: DoubleWindow): Promise<void> {
    if (!window.crashed) return window.reload();
    const options = this.#options.get(window.id);
    if (!options) throw new Error(`no window ${window.id}`);
    const address = window.address();
    await window.destroy();
    const next = await DoubleWindow.open(this.#context, window.id, options, this.#link);
    this.#windows.set(window.id, next);
    await next.load(address);
  }

  #listeners: (() => void)[] = [];

  #opened(): Promise<void> {
    return new Promise((resolve) => this.#listeners.push(resolve));
  }

  #tellOpened(): void {
    for (const listener of this.#listeners.splice(0)) listener();
  }

  #firstId(): number {
    const [id] = this.#windows.keys();
    if (id === undefined) throw new Error('no window is open');
    return id;
  }
}
