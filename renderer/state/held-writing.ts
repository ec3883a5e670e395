/** A page in the background draws nothing: what waits for a drawing must not wait for ever. */
const AT_MOST_MS = 100;

/** Runs something once the page has been drawn. */
export type AfterDrawing = (work: () => void) => void;

/** After the next drawing of the page, or shortly when it draws nothing. */
export const afterDrawing: AfterDrawing = (work) => {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    clearTimeout(timer);
    work();
  };
  const timer = setTimeout(once, AT_MOST_MS);
  requestAnimationFrame(() => setTimeout(once));
};

/** Writings put off until what was typed is on the screen; the last one of each place counts. */
export class HeldWriting {
  readonly #writings = new Map<string, () => void>();
  readonly #later: AfterDrawing;

  constructor(later: AfterDrawing) {
    this.#later = later;
  }

  get any(): boolean {
    return this.#writings.size > 0;
  }

  /** Holds a writing of one place, in the stead of the one it held for it. `onDone` follows when all are done. */
  hold(place: string, write: () => void, onDone: () => void): void {
    const planned = this.any;
    this.#writings.set(place, write);
    if (planned) return;
    this.#later(() => {
      this.settle();
      onDone();
    });
  }

  /** Does what is held, now. */
  settle(): void {
    const writings = [...this.#writings.values()];
    this.#writings.clear();
    for (const write of writings) write();
  }
}
