import { join, normalize, sep } from 'node:path';

export const SCHEME = 'prefigure';
export const APP_ORIGIN = `${SCHEME}://app`;

/** The file an address of ours names; undefined when it names another host or climbs out of the folder. */
export function resolveAsset(root: string, address: string): string | undefined {
  const url = parseAddress(address);
  if (!url || !isOurAddress(address)) return undefined;
  const name = url.pathname === '/' ? '/index.html' : decodePath(url.pathname);
  if (name === undefined || name.includes('\0')) return undefined;
  const path = normalize(join(root, name));
  return path.startsWith(normalize(root) + sep) ? path : undefined;
}

/** True for an address of our own pages, read by a URL parser: look-alikes do not pass. */
export function isOurAddress(address: string): boolean {
  const url = parseAddress(address);
  return url?.protocol === `${SCHEME}:` && url.host === 'app';
}

/** True for what a page may load: our own scheme, and what it holds in memory. Nothing else is ever fetched. */
export function isInsideAddress(address: string): boolean {
  return [`${SCHEME}:`, 'data:', 'blob:'].includes(parseAddress(address)?.protocol ?? '');
}

/** Only web and mail addresses may leave for the system's own programs. */
export function isSafeExternal(address: string): boolean {
  return ['https:', 'mailto:'].includes(parseAddress(address)?.protocol ?? '');
}

function parseAddress(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
