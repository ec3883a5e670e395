/// <reference lib="dom" />
import type { Codec } from './codec.ts';

/*
 * Two scripts run at the start of each document, as Electron's own do: one in the page's world, one in an isolated
 * world of the same page, where the preload runs. They share no object. A MessagePort joins them, so that whatever
 * crosses is cloned by Chromium itself. Each function below stands alone: its source is sent to the page.
 */

/** What crosses from the page to the preload and back. */
export type BridgeMessage =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly path: readonly string[];
      readonly args: readonly Sent[];
    }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
/** An argument: a value, or a function of the page that the preload may call. */
export type Sent = { readonly value: unknown } | { readonly callback: number };

/** In the page's world: receives what the preload exposes. */
export function pageWorld(signal: string): void {
  const build = (key: string, shape: unknown, port: MessagePort) => {
    const callbacks = new Map<number, (...args: unknown[]) => unknown>();
    const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
    let last = 0;
    const send = (argument: unknown): Sent => {
      if (typeof argument !== 'function') return { value: argument };
      last += 1;
      callbacks.set(last, argument as (...args: unknown[]) => unknown);
      return { callback: last };
    };
    const method =
      (path: readonly string[]) =>
      (...args: unknown[]) =>
        new Promise((resolve, reject) => {
          last += 1;
          const id = last;
          port.postMessage({ kind: 'call', id, path, args: args.map(send) });
          waiting.set(id, { resolve, reject });
        });
    const expose = (part: unknown, path: readonly string[]): unknown => {
      if (part === 'function') return method(path);
      const entries = Object.entries(part as Record<string, unknown>);
      return Object.freeze(
        Object.fromEntries(entries.map(([name, each]) => [name, expose(each, [...path, name])])),
      );
    };
    port.onmessage = async (event: MessageEvent<BridgeMessage>) => {
      const message = event.data;
      if (message.kind === 'done') waiting.get(message.id)?.resolve(message.value);
      else if (message.kind === 'failed') waiting.get(message.id)?.reject(new Error(message.message));
      else {
        const callback = callbacks.get(Number(message.path[0]));
        try {
          const args = message.args.map((each) => ('value' in each ? each.value : undefined));
          port.postMessage({ kind: 'done', id: message.id, value: await callback?.(...args) });
        } catch (error) {
          port.postMessage({ kind: 'failed', id: message.id, message: String(error) });
        }
      }
    };
    Object.defineProperty(window, key, { value: expose(shape, []), enumerable: true });
  };
  window.addEventListener(signal, (event) => {
    if (!(event instanceof MessageEvent)) return;
    const [port] = event.ports;
    const { key, shape } = JSON.parse(String(event.data)) as { key: string; shape: unknown };
    if (port) build(key, shape, port);
  });
}

/** In the isolated world: the `electron` module of a sandboxed preload. Returns what `require` gives. */
export function preloadWorld(signal: string, binding: string, receiver: string, codec: Codec) {
  type Run = (...args: unknown[]) => unknown;
  const refuse = (what: string): never => {
    throw new Error(`The Electron double does not model ${what}`);
  };
  const strict = <T extends object>(name: string, object: T): T =>
    new Proxy(object, {
      get: (target, key) =>
        typeof key === 'symbol' || key in target ? Reflect.get(target, key) : refuse(`${name}.${key}`),
    });
  const tell = Reflect.get(globalThis, binding) as (text: string) => void;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Run[]>();
  let last = 0;

  const ipcRenderer = strict('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        last += 1;
        tell(JSON.stringify({ id: last, channel, payload: codec.encode(args) }));
        waiting.set(last, { resolve, reject });
      }),
    on: (channel: string, listener: Run) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
  });

  const take = (text: string) => {
    const message = JSON.parse(text) as { id?: number; channel?: string; payload?: string; failure?: string };
    const value = message.payload === undefined ? undefined : codec.decode(message.payload);
    if (message.channel !== undefined) {
      for (const listener of listeners.get(message.channel) ?? [])
        listener(strict('the event of ipcRenderer', {}), ...(value as unknown[]));
      return;
    }
    const asked = waiting.get(message.id ?? -1);
    waiting.delete(message.id ?? -1);
    if (message.failure === undefined) asked?.resolve(value);
    else asked?.reject(new Error(message.failure));
  };
  Object.defineProperty(globalThis, receiver, { value: take });

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (key: string, api: object) => {
      const { port1, port2 } = new MessageChannel();
      const pageAnswers = new Map<number, { resolve: Run; reject: Run }>();
      const callPage =
        (callback: number): Run =>
        (...args) =>
          new Promise((resolve, reject) => {
            last += 1;
            pageAnswers.set(last, { resolve, reject });
            port1.postMessage({
              kind: 'call',
              id: last,
              path: [String(callback)],
              args: args.map((value) => ({ value })),
            });
          });
      const shapeOf = (part: unknown): unknown => {
        if (typeof part === 'function') return 'function';
        if (typeof part !== 'object' || part === null) return refuse('exposing a plain value to the page');
        return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, shapeOf(each)]));
      };
      port1.onmessage = async (event: MessageEvent<BridgeMessage>) => {
        const message = event.data;
        if (message.kind === 'done') pageAnswers.get(message.id)?.resolve(message.value);
        else if (message.kind === 'failed') pageAnswers.get(message.id)?.reject(new Error(message.message));
        else {
          try {
            const run = message.path.reduce<unknown>((from, name) => Reflect.get(from as object, name), api);
            const args = message.args.map((each) => ('value' in each ? each.value : callPage(each.callback)));
            port1.postMessage({ kind: 'done', id: message.id, value: await (run as Run)(...args) });
          } catch (error) {
            const text = error instanceof Error ? error.message : String(error);
            port1.postMessage({ kind: 'failed', id: message.id, message: text });
          }
        }
      };
      const data = JSON.stringify({ key, shape: shapeOf(api) });
      window.dispatchEvent(new MessageEvent(signal, { data, ports: [port2] }));
    },
  });

  return (name: string) =>
    name === 'electron'
      ? strict('the electron module of a preload', { contextBridge, ipcRenderer })
      : refuse(`the module « ${name} » in a sandboxed preload`);
}
