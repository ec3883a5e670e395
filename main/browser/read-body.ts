import type { IncomingMessage } from 'node:http';

/** A request refused for its body; `status` is the HTTP code. */
export class BodyError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Reads a JSON body of at most `limit` bytes.
 * @throws BodyError 413 when too large, 415 or 400 when not JSON
 */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new BodyError(415, 'Du JSON est attendu.');
  if (Number(request.headers['content-length'] ?? 0) > limit)
    throw new BodyError(413, 'Demande trop lourde.');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > limit) throw new BodyError(413, 'Demande trop lourde.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new BodyError(400, 'JSON illisible.');
  }
}
