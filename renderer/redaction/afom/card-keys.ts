interface Pressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key does in a card: move it, begin another, remove this blank one, or nothing special. */
export function cardKey(
  { key, altKey, shiftKey }: Pressed,
  blank: boolean,
): 'move' | 'begin' | 'remove' | undefined {
  if (altKey) return key.startsWith('Arrow') ? 'move' : undefined;
  if (key === 'Enter' && !shiftKey) return 'begin';
  return key === 'Backspace' && blank ? 'remove' : undefined;
}
