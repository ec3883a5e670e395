/** Remembers a pure function's result as long as its argument lives: answers are never changed in place. */
export function memoByObject<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

const MOST_TEXTS = 10_000;

/** The same for texts; forgets all of them when there are too many. */
export function memoByString<V>(compute: (text: string) => V): (text: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    if (known.size >= MOST_TEXTS) known.clear();
    const value = compute(text);
    known.set(text, { value });
    return value;
  };
}
