import type { AfterDrawing } from './after-drawing.ts';

/** A pause in typing long enough for the rest of the page to follow, and how long it waits while none comes. */
const PAUSE_MS = 120;
const AT_MOST_MS = 450;

export interface HeldWritingOptions {
  readonly later: AfterDrawing;
  /** Nothing is held any more, and not because somebody asked. */
  readonly onDone: () => void;
}

/**
 * What is on the screen and not in the dossier yet. The page draws each letter alone; the rest of it, which counts,
 * checks and saves the whole text, follows when the hand rests or somebody wants to read.
 */
export class HeldWriting {
  readonly #options: HeldWritingOptions;
  readonly #readings = new Map<string, () => void>();
  readonly #writings = new Map<string, () => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;

  constructor(options: HeldWritingOptions) {
    this.#options = options;
  }

  get any(): boolean {
    return this.#readings.size + this.#writings.size > 0;
  }

  /** Reads from the page what the browser wrote there by itself, once it is drawn; what is new is then held. */
  read(place: string, read: () => void): void {
    const planned = this.#readings.size > 0;
    this.#readings.set(place, read);
    if (planned) return;
    this.#options.later(() => {
      if (!this.#readings.size) return;
      take(this.#readings);
      if (!this.any) this.#options.onDone();
    });
  }

  /** Holds a writing of one place, in the stead of the one it held for it. */
  hold(place: string, write: () => void): void {
    const now = performance.now();
    if (!this.#writings.size) this.#since = now;
    this.#writings.set(place, write);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.settle();
        this.#options.onDone();
      },
      Math.min(PAUSE_MS, Math.max(0, this.#since + AT_MOST_MS - now)),
    );
  }

  /** Does what is held, now. */
  settle(): void {
    take(this.#readings);
    clearTimeout(this.#timer);
    take(this.#writings);
  }
}

/** Empties first: what is done may look whether anything is left. */
function take(works: Map<string, () => void>): void {
  const all = [...works.values()];
  works.clear();
  for (const work of all) work();
}
