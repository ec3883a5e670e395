import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { z } from 'zod';
import { PrefigureError } from '../../app/errors.ts';
import { PASSPHRASE_MIN } from '../../app/passphrase.ts';

const MAGIC = 'PREFIGURE-PROTEGE 1\n';
const HEAD_LIMIT = 1_000;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** OWASP's advice of 2023 for scrypt: 128 MiB of memory and about half a second for each attempt. */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
/** A hostile file must not ask this computer for more memory than this, in bytes. */
const MEMORY_LIMIT = 512 * 1024 * 1024;

const base64 = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes, `${bytes} octets attendus`);

const headSchema = z.strictObject({
  kdf: z.literal('scrypt'),
  N: z
    .number()
    .int()
    .min(2 ** 14)
    .max(2 ** 20)
    .refine((value) => (value & (value - 1)) === 0),
  r: z.number().int().min(1).max(32),
  p: z.number().int().min(1).max(4),
  salt: base64(16),
  cipher: z.literal(CIPHER),
  iv: base64(12),
  /** Tells a wrong passphrase from a damaged file. */
  check: base64(16),
});
type Head = z.infer<typeof headSchema>;

/** True for the bytes of a protected file. */
export function isProtected(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') === MAGIC;
}

/**
 * A file that only the passphrase opens: a magic line, a JSON head (scrypt and AES-256-GCM of Node's own crypto, with
 * their numbers), the ciphertext and its tag. The head is authenticated with the content.
 * @throws PrefigureError `passphrase` when it is too short
 */
export async function protect(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  if ([...normal(passphrase)].length < PASSPHRASE_MIN)
    throw new PrefigureError(
      'passphrase',
      `La phrase secrète compte moins de ${PASSPHRASE_MIN} caractères.`,
      'Choisissez par exemple quatre ou cinq mots sans lien entre eux.',
    );
  const cost = { ...COST, salt: randomBytes(16).toString('base64') };
  const { key, check } = await keysOf(passphrase, cost);
  const iv = randomBytes(12);
  const head: Head = {
    kdf: 'scrypt',
    ...cost,
    cipher: CIPHER,
    iv: iv.toString('base64'),
    check: check.toString('base64'),
  };
  const start = Buffer.from(`${MAGIC}${JSON.stringify(head)}\n`);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(start);
  return Buffer.concat([start, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/**
 * The content of a protected file.
 * @param source how to name the file to the person
 * @throws PrefigureError `passphrase` without one or with the wrong one; `unreadable` when damaged or altered
 */
export async function unprotect(
  bytes: Uint8Array,
  passphrase: string | undefined,
  source: string,
): Promise<Uint8Array> {
  const { head, start } = readHead(Buffer.from(bytes), source);
  if (!passphrase)
    throw new PrefigureError(
      'passphrase',
      `${source} : ce fichier est protégé par une phrase secrète.`,
      'Demandez-la à la personne qui vous l’a envoyé. Sans elle, personne ne peut l’ouvrir, pas même Préfigure.',
    );
  const { key, check } = await keysOf(passphrase, head);
  if (!timingSafeEqual(check, Buffer.from(head.check, 'base64')))
    throw new PrefigureError(
      'passphrase',
      `${source} : la phrase secrète n’est pas la bonne.`,
      'Vérifiez les majuscules et les espaces. Sans elle, personne ne peut ouvrir ce fichier, qui est laissé tel quel.',
    );
  const body = Buffer.from(bytes).subarray(start.length);
  if (body.length < TAG_BYTES) throw damaged(source);
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(head.iv, 'base64'), { authTagLength: TAG_BYTES })
    .setAAD(start)
    .setAuthTag(body.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch (error) {
    throw damaged(source, error);
  }
}

function readHead(bytes: Buffer, source: string): { head: Head; start: Buffer } {
  const end = bytes.subarray(0, HEAD_LIMIT).indexOf(10, MAGIC.length);
  if (end < 0) throw damaged(source);
  let value: unknown;
  try {
    value = JSON.parse(bytes.subarray(MAGIC.length, end).toString('utf8'));
  } catch (error) {
    throw damaged(source, error);
  }
  const parsed = headSchema.safeParse(value);
  if (!parsed.success) throw damaged(source, parsed.error);
  return { head: parsed.data, start: bytes.subarray(0, end + 1) };
}

// Two keys: the one that ciphers is never compared with anything.
async function keysOf(passphrase: string, cost: Pick<Head, 'N' | 'r' | 'p' | 'salt'>) {
  const { N, r, p, salt } = cost;
  const derived = await new Promise<Buffer>((resolve, reject) =>
    scrypt(
      normal(passphrase),
      Buffer.from(salt, 'base64'),
      64,
      { N, r, p, maxmem: MEMORY_LIMIT },
      (error, bytes) => (error ? reject(error) : resolve(bytes)),
    ),
  ).catch((error: unknown) => {
    throw new PrefigureError(
      'unreadable',
      'Ce fichier demande trop de mémoire pour être ouvert.',
      undefined,
      {
        cause: error,
      },
    );
  });
  const check = createHmac('sha256', derived.subarray(32)).update(MAGIC).digest().subarray(0, 16);
  return { key: derived.subarray(0, 32), check };
}

/** The same letters typed on two systems may be written otherwise. */
function normal(passphrase: string): string {
  return passphrase.normalize('NFC');
}

function damaged(source: string, cause?: unknown): PrefigureError {
  return new PrefigureError(
    'unreadable',
    `${source} : ce fichier protégé a été abîmé ou modifié.`,
    'Demandez un nouvel envoi. Le fichier est laissé tel quel.',
    { cause },
  );
}
