/** Chance that can be played again: the same seed gives the same throws. */
export interface Dice {
  /** From 0 included to 1 excluded. */
  roll(): number;
  /** A whole number below `limit`. */
  below(limit: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  // Mulberry32, a public-domain generator.
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(roll() * limit);
  return { roll, below, pick: ([first, ...others]) => [first, ...others][below(others.length + 1)] ?? first };
}
