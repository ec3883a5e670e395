import { PrefigureError } from '../errors.ts';

/** Limits on anything read from outside. Sizes are in bytes or characters, depth in nested levels. */
export const LIMITS = {
  /** A dossier file, unzipped. The largest known project is 133 pages; this leaves room for a hundred times that. */
  dossierBytes: 64 * 1024 * 1024,
  /** One attached file. */
  attachmentBytes: 50 * 1024 * 1024,
  /** A whole exchange file, unzipped. */
  exchangeBytes: 500 * 1024 * 1024,
  /** Files inside an exchange file. */
  exchangeEntries: 2_000,
  /** A Word file to import, and what it holds once unzipped: the pictures of a 133-page project weigh far less. */
  wordBytes: 100 * 1024 * 1024,
  wordUnzippedBytes: 300 * 1024 * 1024,
  /** The XML of a Word file, all its parts together: about ten thousand pages. */
  wordXmlBytes: 48 * 1024 * 1024,
  wordEntries: 5_000,
  depth: 100,
} as const;

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses what no honest dossier holds: too many levels, or keys that reach into JavaScript's own objects.
 * Walks with its own stack, so a hostile depth cannot overflow ours.
 * @throws PrefigureError `invalid`
 */
export function assertSafeJson(value: unknown, maxDepth: number = LIMITS.depth): void {
  const stack: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > maxDepth)
      throw new PrefigureError('invalid', `Le contenu est imbriqué sur plus de ${maxDepth} niveaux.`);
    for (const key of Object.keys(next.value)) {
      if (FORBIDDEN_KEYS.has(key))
        throw new PrefigureError('invalid', `Le nom « ${key} » est interdit dans un dossier.`);
      stack.push({ value: Reflect.get(next.value, key), depth: next.depth + 1 });
    }
  }
}
