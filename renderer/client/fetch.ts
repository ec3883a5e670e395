/** Sends a request; `window.fetch` in the page, a stand-in in tests. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Browsers allow 64 KiB in flight, in UTF-8. */
const MAX_KEEPALIVE_CHARS = 16_000;
/** What a page that closes still has to say. */
const LAST_WORDS = /^\{"name":"dossier\.(apply|close)"/;

/** A POST of JSON to the host of this page. */
export function jsonPost(body: unknown): RequestInit & { readonly body: string } {
  const text = JSON.stringify(body);
  return {
    method: 'POST',
    // Small ones may outlive the page that closes; browsers refuse it for larger ones.
    keepalive: text.length < MAX_KEEPALIVE_CHARS && LAST_WORDS.test(text),
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: text,
  };
}
