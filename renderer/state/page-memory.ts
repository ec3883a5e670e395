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

/** What a page keeps of a dossier, each under its id. */
export const KEPT = {
  /** The whole dossier, while a save fails. */
  unsaved: (id: string) => `prefigure-non-enregistre:${id}`,
  /** Words that a question does not take as they are. */
  refused: (id: string) => `prefigure-mots-refuses:${id}`,
} as const;

/** Forgets all that a page keeps of a dossier: it is erased for good. */
export function forgetDossier(memory: Memory | undefined, id: string): void {
  for (const key of Object.values(KEPT)) memory?.removeItem(key(id));
}
