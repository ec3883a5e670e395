/** Milliseconds of one run. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Medians of two works run in turn, so that a machine whose speed drifts slows both alike.
 * `ratio` is the median of the pairs' own ratios.
 */
export async function compare(
  runs: number,
  ours: () => unknown,
  bare: () => unknown,
): Promise<{ ours: number; bare: number; ratio: number }> {
  const pairs: { ours: number; bare: number }[] = [];
  for (let run = -3; run < runs; run += 1) {
    const pair = { ours: await timed(ours), bare: await timed(bare) };
    if (run >= 0) pairs.push(pair);
  }
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    bare: median(pairs.map((pair) => pair.bare)),
    ratio: median(pairs.map((pair) => pair.ours / pair.bare)),
  };
}

/** A line of the printed table. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly bare: string;
  readonly ratio: string;
}

export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
