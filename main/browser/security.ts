import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Nothing but our own files; styles of the component library are set inline by scripts, scripts never are. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** A script written in a page, as our build writes it; scripts of a file have an address. */
const SCRIPT_IN_PAGE = /<script>([\s\S]*?)<\/script>/g;

/**
 * Headers of the interface's page: the script it holds may run, and no other that would be written in it.
 * @param html of the page, as built
 */
export function pageHeaders(html: string): Readonly<Record<string, string>> {
  const hashes = [...html.matchAll(SCRIPT_IN_PAGE)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const own = "script-src 'self'";
  const policy = CONTENT_SECURITY_POLICY.replace(own, () => [own, ...hashes].join(' '));
  return { ...SECURITY_HEADERS, 'Content-Security-Policy': policy };
}

/** 256 random bits, safe in an address. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares two secrets in a time that tells nothing of them. */
export function sameSecret(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** True when the request names us by our own loopback address: a rebound domain name does not. */
export function isOurHost(request: IncomingMessage, port: number): boolean {
  const { host } = request.headers;
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** True when the request comes from our own page: browsers always say where a POST comes from. */
export function isOurOrigin(request: IncomingMessage, port: number): boolean {
  const { origin } = request.headers;
  return origin === `http://127.0.0.1:${port}` || origin === `http://localhost:${port}`;
}

/** The value of a cookie of the request; undefined when absent. */
export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

/** The token of the request's `Authorization` header; undefined when absent. Only a page of ours may send one. */
export function bearerOf(request: IncomingMessage): string | undefined {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
}
