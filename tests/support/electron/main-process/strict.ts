import { EventEmitter } from 'node:events';

/** What the double says of anything it does not model: never silence. */
export class NotModelledError extends Error {
  constructor(what: string) {
    super(`The Electron double does not model ${what}`);
    this.name = 'NotModelledError';
  }
}

// Asked by promises and by printing, on any object.
const HARMLESS = new Set<PropertyKey>(['then', 'toJSON', 'constructor', 'asymmetricMatch', 'nodeType']);

/** The same object, throwing by name on any member it has not. */
export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || HARMLESS.has(key)) {
        const value: unknown = Reflect.get(target, key, target);
        // Private fields live on the object itself, not on its proxy.
        return typeof value === 'function' ? value.bind(target) : value;
      }
      throw new NotModelledError(`${name}.${key}`);
    },
    set(_target, key) {
      throw new NotModelledError(`setting ${name}.${String(key)}`);
    },
  });
}

/** Throws by name on any option that is not one of `known`. */
export function checkOptions(name: string, options: object, known: readonly string[]): void {
  for (const key of Object.keys(options))
    if (!known.includes(key)) throw new NotModelledError(`the option « ${key} » of ${name}`);
}

/** An event, which a listener may prevent. */
export interface DoubleEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** An emitter that knows its events, and refuses to listen to others. */
export class StrictEmitter {
  readonly #emitter = new EventEmitter();
  readonly #name: string;
  readonly #events: readonly string[];

  constructor(name: string, events: readonly string[]) {
    this.#name = name;
    this.#events = events;
  }

  on(event: string, listener: (...args: never[]) => void): this {
    this.#check(event);
    this.#emitter.on(event, listener as (...args: unknown[]) => void);
    return this;
  }

  once(event: string, listener: (...args: never[]) => void): this {
    this.#check(event);
    this.#emitter.once(event, listener as (...args: unknown[]) => void);
    return this;
  }

  /** Fires an event. @returns true when a listener prevented what follows */
  fire(event: string, details: object = {}, ...more: readonly unknown[]): boolean {
    this.#check(event);
    let prevented = false;
    const fired = {
      ...details,
      get defaultPrevented() {
        return prevented;
      },
      preventDefault() {
        prevented = true;
      },
    };
    this.#emitter.emit(event, strict(`the event « ${event} »`, fired), ...more);
    return prevented;
  }

  /** True when someone listens. */
  isHeard(event: string): boolean {
    return this.#emitter.listenerCount(event) > 0;
  }

  #check(event: string): void {
    if (!this.#events.includes(event)) throw new NotModelledError(`the event « ${event} » of ${this.#name}`);
  }
}
