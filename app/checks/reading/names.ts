/** « A », « B » et 3 autres: a few names said in full, the others counted. */
export function someNames(names: readonly string[], most = 3): string {
  const different = [...new Set(names)];
  const shown = different.slice(0, most).map((name) => `« ${name} »`);
  const others = different.length - shown.length;
  if (others > 0) return `${shown.join(', ')} et ${others} autre${others > 1 ? 's' : ''}`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} et ${shown.at(-1)}` : (shown[0] ?? '');
}

/** `1 ligne`, `3 lignes`: the plural follows the count. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count > 1 ? 's' : ''}`;
}
