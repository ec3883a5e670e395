const waiting: (() => Promise<unknown>)[] = [];
let wanted = false;
let loading = false;

/** Adds something to load while the page has nothing to do, so that it is there if the host stops meanwhile. */
export function whenIdle(load: () => Promise<unknown>): void {
  waiting.push(load);
  if (wanted) void loadWaiting();
}

/** Begins to load what waits, one at a time. Call once the first screen is there. */
export function loadWhenIdle(): void {
  wanted = true;
  void loadWaiting();
}

async function loadWaiting(): Promise<void> {
  if (loading) return;
  loading = true;
  for (let load = waiting.shift(); load; load = waiting.shift()) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    // What does not come is asked for again, and complained about, when it is wanted.
    await load().catch(() => undefined);
  }
  loading = false;
}
