/** Word says a file with a longer address is corrupt. */
const LONGEST = 2_000;

/**
 * The address a link leads to, written as programs expect it (`https://exemple.fr/a b` → `…/a%20b`).
 * Undefined when it leads nowhere or is longer than Word takes: the words then stay, without a link.
 */
export function soundAddress(typed: string): string | undefined {
  if (!URL.canParse(typed)) return undefined;
  const { href, protocol, pathname } = new URL(typed);
  const leads = protocol === 'https:' || (protocol === 'mailto:' && pathname.includes('@'));
  return leads && href.length <= LONGEST ? href : undefined;
}
