import { createHash } from 'node:crypto';

const SEAL = /^\s*\{\s*"empreinte"\s*:\s*"(?:sha256:)?([^"]*)"\s*,/;
const OPENING = '{"empreinte":"sha256:';
const SEAL_BYTES = OPENING.length + 64 + '",'.length;
/** Room for a seal that another program spread over several lines. */
const HEAD_BYTES = 400;

/** A content with its checksum in front. */
export interface Sealed {
  readonly bytes: Buffer;
  /** What the seal says: the checksum of all that follows it. */
  readonly sum: string;
}

/**
 * A JSON object's text with its own checksum as the first entry, so that one torn write or flipped bit is seen.
 * It stays plain JSON. `body` is the text of an object that has at least one entry.
 */
export function sealJson(body: Uint8Array): Sealed {
  // The opening brace is ours: what is summed is everything after the seal.
  const rest = body.subarray(1);
  const bytes = Buffer.allocUnsafe(SEAL_BYTES + rest.byteLength);
  const sum = sha256(rest);
  bytes.write(`${OPENING}${sum}",`, 'latin1');
  bytes.set(rest, SEAL_BYTES);
  return { bytes, sum };
}

/** What a seal says of a text: `none` for a file written elsewhere or before seals existed. */
export type SealState = 'good' | 'broken' | 'none';

export interface Unsealed {
  /** The text of the object without its seal. */
  readonly body: string;
  readonly seal: SealState;
  /** The checksum of what a seal would protect: the same words have the same sum. */
  readonly sum: string;
}

/** Reads a text that may carry a seal. Never fails: the body of a broken one may still be of use. */
export function unsealJson(bytes: Uint8Array): Unsealed {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [head, expected] = SEAL.exec(content.toString('latin1', 0, HEAD_BYTES)) ?? [];
  if (head === undefined) return { body: content.toString('utf8'), seal: 'none', sum: sha256(content) };
  const rest = content.subarray(head.length);
  const sum = sha256(rest);
  return { body: `{${rest.toString('utf8')}`, seal: sum === expected ? 'good' : 'broken', sum };
}

/** The checksum of a content, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
