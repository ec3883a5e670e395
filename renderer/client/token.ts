/** Splits `#token=…` (maybe followed by `&route=` or a route) from the address. */
export function takeToken(hash: string): { token: string | undefined; route: string } {
  const found = /^#token=([^&/#]+)(.*)$/.exec(hash);
  if (!found) return { token: undefined, route: hash };
  const rest = (found[2] ?? '').replace(/^[&#]+/, '');
  return { token: decodeURIComponent(found[1] ?? ''), route: rest ? `#${rest}` : '' };
}
