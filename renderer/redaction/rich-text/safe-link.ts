/** True for the addresses a dossier may hold: https and mailto. */
export function isSafeLink(address: string | undefined): boolean {
  return /^(https:\/\/|mailto:)\S+$/i.test(address ?? '');
}

/**
 * An address as people type it, made whole: `exemple.fr` → `https://exemple.fr`, `a@b.fr` → `mailto:a@b.fr`.
 * Undefined when it is no address a dossier may hold.
 */
export function completeLink(typed: string): string | undefined {
  const text = typed.trim();
  if (isSafeLink(text)) return text;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`;
  const bare = text.replace(/^http:\/\//i, '');
  return /^[^\s:/@]+\.[^\s:/@]{2,}(\/\S*)?$/.test(bare) ? `https://${bare}` : undefined;
}
