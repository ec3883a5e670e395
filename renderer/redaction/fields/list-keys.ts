interface Pressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key does in a list of lines: add one below, remove this one, move it by -1 or 1, or nothing special. */
export function listKey(
  { key, altKey, shiftKey }: Pressed,
  blank: boolean,
  { index, total }: { index: number; total: number },
): 'add' | 'remove' | -1 | 1 | undefined {
  if (key === 'Enter' && !shiftKey) return 'add';
  if (key === 'Backspace' && blank && total > 1) return 'remove';
  if (altKey && key === 'ArrowUp' && index > 0) return -1;
  if (altKey && key === 'ArrowDown' && index < total - 1) return 1;
  return undefined;
}

/** Lines of a pasted text, without bullets, numbers nor empty lines. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-–—•*·▪‣]|\d{1,2}[.)])\s+/, '').trim())
    .filter(Boolean);
}
