/** Where a page keeps words that would otherwise die with it. */
export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser's own memory, which outlives a reload; undefined where the person forbids it. */
export function pageMemory(): Memory | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
