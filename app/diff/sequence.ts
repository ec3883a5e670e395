/** A stretch of two sequences: what both hold, what only the first held, what only the second holds. */
export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added';
  /** Positions in the first sequence (`same`, `removed`) or in the second (`added`): from, to (excluded). */
  readonly from: number;
  readonly to: number;
}

/** Edits tried before two sequences are called unlike: beyond, a comparison word by word says nothing to anyone. */
const MAX_EDITS = 1_500;

/**
 * What changed between two sequences, in order; removals stand before additions. Keys that are equal are the same
 * thing. Shortest edit script (Myers) as long as it is short; between lines that are unique on both sides when it
 * is not; everything replaced where nothing is alike. Time and memory are bounded by `MAX_EDITS`.
 */
export function diffSequences(before: readonly string[], after: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  compare({ before, after, stretches }, { a: 0, aEnd: before.length, b: 0, bEnd: after.length });
  return stretches;
}

interface Work {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly stretches: Stretch[];
}

interface Window {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

function compare(work: Work, window: Window): void {
  const { before, after } = work;
  let { a, aEnd, b, bEnd } = window;
  while (a < aEnd && b < bEnd && before[a] === after[b]) {
    a += 1;
    b += 1;
  }
  push(work, 'same', window.a, a);
  const end = aEnd;
  while (aEnd > a && bEnd > b && before[aEnd - 1] === after[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
  }
  const inner = { a, aEnd, b, bEnd };
  if (a === aEnd || b === bEnd) replace(work, inner);
  else if (!shortest(work, inner)) anchored(work, inner);
  push(work, 'same', aEnd, end);
}

function replace(work: Work, { a, aEnd, b, bEnd }: Window): void {
  push(work, 'removed', a, aEnd);
  push(work, 'added', b, bEnd);
}

function push({ stretches }: Work, kind: Stretch['kind'], from: number, to: number): void {
  if (from >= to) return;
  const last = stretches.at(-1);
  if (last?.kind === kind && last.to === from) stretches[stretches.length - 1] = { ...last, to };
  else stretches.push({ kind, from, to });
}

/** Myers' greedy walk. False, with nothing written, when there are more edits than worth telling. */
function shortest(work: Work, window: Window): boolean {
  const { before, after } = work;
  const { a, aEnd, b, bEnd } = window;
  const width = aEnd - a;
  const height = bEnd - b;
  const limit = Math.min(MAX_EDITS, width + height);
  // `furthest[k + offset]`: the furthest position reached in `before` on the diagonal k.
  const offset = limit + 1;
  const furthest = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    trace.push(furthest.slice(offset - edits - 1, offset + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const down =
        k === -edits || (k !== edits && at(furthest, offset + k - 1) < at(furthest, offset + k + 1));
      let x = down ? at(furthest, offset + k + 1) : at(furthest, offset + k - 1) + 1;
      while (x < width && x - k < height && before[a + x] === after[b + x - k]) x += 1;
      furthest[offset + k] = x;
      if (x < width || x - k < height) continue;
      backtrack(work, window, trace);
      return true;
    }
  }
  return false;
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

/** Reads the walk from its end; `trace[d]` holds the diagonals from -d-1 to d+1 before the edit d. */
function backtrack(work: Work, { a, aEnd, b, bEnd }: Window, trace: readonly Int32Array[]): void {
  const steps: Stretch[] = [];
  let x = aEnd - a;
  let y = bEnd - b;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reached = trace[edits] ?? new Int32Array();
    const k = x - y;
    const of = (diagonal: number) => at(reached, diagonal + edits + 1);
    const down = k === -edits || (k !== edits && of(k - 1) < of(k + 1));
    const startX = edits === 0 ? 0 : down ? of(k + 1) : of(k - 1) + 1;
    steps.push({ kind: 'same', from: a + startX, to: a + x });
    if (edits === 0) break;
    const startY = startX - k;
    steps.push(
      down
        ? { kind: 'added', from: b + startY - 1, to: b + startY }
        : { kind: 'removed', from: a + startX - 1, to: a + startX },
    );
    x = down ? startX : startX - 1;
    y = down ? startY - 1 : startY;
  }
  for (const { kind, from, to } of steps.reverse()) push(work, kind, from, to);
}

/** Cuts at what stands once on each side and in the same order, and compares between the cuts. */
function anchored(work: Work, window: Window): void {
  const { before, after } = work;
  const { a, aEnd, b, bEnd } = window;
  const there = positions(after, b, bEnd);
  const here = positions(before, a, aEnd);
  const pairs: { a: number; b: number }[] = [];
  for (let index = a; index < aEnd; index += 1) {
    const key = before[index] ?? '';
    const other = there.get(key);
    if (here.get(key) === index && other !== undefined && other >= 0) pairs.push({ a: index, b: other });
  }
  const kept = longestRising(pairs.map((pair) => pair.b));
  if (!kept.length) {
    replace(work, window);
    return;
  }
  let fromA = a;
  let fromB = b;
  for (const index of kept) {
    const pair = pairs[index];
    if (!pair) continue;
    compare(work, { a: fromA, aEnd: pair.a, b: fromB, bEnd: pair.b });
    push(work, 'same', pair.a, pair.a + 1);
    fromA = pair.a + 1;
    fromB = pair.b + 1;
  }
  compare(work, { a: fromA, aEnd, b: fromB, bEnd });
}

/** Where each key stands; -1 when it stands several times. */
function positions(keys: readonly string[], from: number, to: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let index = from; index < to; index += 1) {
    const key = keys[index] ?? '';
    found.set(key, found.has(key) ? -1 : index);
  }
  return found;
}

/** Indexes of a longest rising run of the numbers (not necessarily next to each other). All are different. */
export function longestRising(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const run: number[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) run.push(index);
  return run.reverse();
}
