import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { type Dossier, LIMITS, readDossier } from '../../../app/dossier/index.ts';
import { PrefigureError } from '../../../app/errors.ts';
import { type VersionHead, versionHeadSchema } from '../../../app/versions/index.ts';
import type { PlanLookup } from '../dossier-file.ts';

/** Name of the format and its number; the checksum of all that follows ends the first line. */
const MAGIC = 'prefigure-version 1';
const MAGIC_LINE = new RegExp(`^${MAGIC} ([0-9a-f]{64})$`);
/** The first line and the head of a version with five thousand attached files. */
export const HEAD_BYTES = 512 * 1024;

const compress = promisify(gzip);

/** A version as it is kept and as it travels: what is known of it, and its whole file. */
export interface StoredVersion {
  readonly head: VersionHead;
  readonly bytes: Uint8Array;
}

/** The bytes of a version: a line of checksum, a line of JSON head, the compressed dossier. */
export async function packVersion(head: VersionHead, dossier: Dossier): Promise<Uint8Array> {
  const payload = await compress(JSON.stringify(dossier));
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), payload]);
  return Buffer.concat([Buffer.from(`${MAGIC} ${sha256(body)}\n`), body]);
}

/**
 * What the start of a version's file says of it. Its checksum is not verified: listing must not read everything.
 * @throws PrefigureError `unreadable`
 */
export function readVersionHead(start: Uint8Array, source: string): VersionHead {
  return split(Buffer.from(start), source).head;
}

/**
 * A version's dossier, brought to the present schema.
 * @throws PrefigureError `unreadable` when damaged or altered, or what `readDossier` throws
 */
export function unpackVersion(bytes: Uint8Array, plans: PlanLookup, source: string): Dossier {
  const { body, payload, checksum } = split(Buffer.from(bytes), source);
  if (sha256(body) !== checksum) throw damaged(source);
  let text: string;
  try {
    text = gunzipSync(payload, { maxOutputLength: LIMITS.dossierBytes }).toString('utf8');
  } catch (error) {
    throw damaged(source, error);
  }
  return readDossier(text, plans, source);
}

/**
 * Verifies the whole file of a version that comes from outside.
 * @throws PrefigureError `unreadable`
 */
export function checkVersion(bytes: Uint8Array, source: string): VersionHead {
  const { body, checksum, head } = split(Buffer.from(bytes), source);
  if (sha256(body) !== checksum) throw damaged(source);
  return head;
}

/** Checksum of what a dossier says: saving it again without a change gives the same one. */
export function contentChecksum({ modifiedAt: _date, ...content }: Dossier): string {
  return sha256(Buffer.from(JSON.stringify(content)));
}

function split(bytes: Buffer, source: string) {
  const first = bytes.indexOf(10);
  const second = bytes.indexOf(10, first + 1);
  const checksum = MAGIC_LINE.exec(first < 0 ? '' : bytes.subarray(0, first).toString('latin1'))?.[1];
  if (!checksum || second < 0) throw damaged(source);
  const body = bytes.subarray(first + 1);
  return {
    checksum,
    body,
    head: parseHead(bytes.subarray(first + 1, second).toString('utf8'), source),
    payload: bytes.subarray(second + 1),
  };
}

function parseHead(text: string, source: string): VersionHead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(source, error);
  }
  const parsed = versionHeadSchema.safeParse(value);
  if (!parsed.success) throw damaged(source, parsed.error);
  return parsed.data;
}

function damaged(source: string, cause?: unknown): PrefigureError {
  return new PrefigureError(
    'unreadable',
    `${source} : cette version est abîmée ou incomplète.`,
    'Les autres versions et le dossier lui-même ne sont pas touchés. Le fichier est laissé tel quel.',
    { cause },
  );
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
