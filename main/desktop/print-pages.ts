import { randomBytes } from 'node:crypto';
import { SECURITY_HEADERS } from '../browser/security.ts';
import { SCHEME } from './asset-path.ts';

/** Pages to print have an origin of their own: they are no page of the interface, and can call nothing. */
const PRINT_ORIGIN = `${SCHEME}://impression`;

/** No script, no request: the page's own styles and pictures only. */
export const PRINT_HEADERS: Readonly<Record<string, string>> = {
  ...SECURITY_HEADERS,
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
};

/** Pages waiting to be printed, in memory: each is given once, under an address nobody can guess. */
export class PrintPages {
  readonly #waiting = new Map<string, string>();

  /** Keeps a page. @returns the address it is given at, once */
  add(html: string): string {
    const address = `${PRINT_ORIGIN}/${randomBytes(32).toString('hex')}`;
    this.#waiting.set(address, html);
    return address;
  }

  /** The page of an address; undefined for any other address, and the second time. */
  take(address: string): string | undefined {
    const html = this.#waiting.get(address);
    this.#waiting.delete(address);
    return html;
  }

  /** Forgets a page that was not asked for. */
  drop(address: string): void {
    this.#waiting.delete(address);
  }
}
