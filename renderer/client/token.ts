/** Splits `#token=…` (maybe followed by `&route=` or a route) from the address. */
export function takeToken(hash: string): { token: string | undefined; route: string } {
  const found = /^#token=([^&/#]+)(.*)$/.exec(hash);
  if (!found) return { token: undefined, route: hash };
  const rest = (found[2] ?? '').replace(/^[&#]+/, '');
  return { token: decodeURIComponent(found[1] ?? ''), route: rest ? `#${rest}` : '' };
}

/**
 * Takes the token of a first opening off the address, so that it is neither bookmarked nor kept in the history.
 * @returns the token, if the address had one
 */
export function dropToken(
  address: Pick<Location, 'hash' | 'pathname' | 'search'>,
  past: Pick<History, 'replaceState'>,
): string | undefined {
  const { token, route } = takeToken(address.hash);
  if (token) past.replaceState(null, '', `${address.pathname}${address.search}${route}`);
  return token;
}
