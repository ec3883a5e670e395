import { createHash } from 'node:crypto';
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import { checkDossier, type Dossier, LIMITS } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { PlanLookup } from './dossier-file.ts';
import { checkVersion, type StoredVersion } from './history/version-file.ts';

const MANIFEST = 'manifest.json';
const DOSSIER = 'dossier.json';
const PIECES = 'pieces/';
const VERSIONS = 'versions/';
const VERSION_PIECES = 'versions/pieces/';
const EXCHANGE_VERSION = 1;

const manifestSchema = z.strictObject({
  format: z.literal('prefigure-echange'),
  version: z.number().int(),
  createdAt: z.iso.datetime(),
  files: z.array(
    z.strictObject({ path: z.string(), size: z.number().int().nonnegative(), sha256: z.string().length(64) }),
  ),
});

/** A dossier with its attachments, as it travels in one `.prefigure` file. */
export interface Exchange {
  readonly dossier: Dossier;
  /** Content by attachment id. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** The named versions, which travel with the dossier. */
  readonly versions?: readonly StoredVersion[];
  /** Attached files that only those versions name, by checksum. */
  readonly versionPieces?: ReadonlyMap<string, Uint8Array>;
}

/** The bytes of a `.prefigure` file: dossier, attachments, named versions, and a manifest with their checksums. */
export function packExchange(exchange: Exchange, now = new Date()): Uint8Array {
  const { dossier, attachments, versions = [], versionPieces } = exchange;
  const files: Record<string, Uint8Array> = { [DOSSIER]: strToU8(`${JSON.stringify(dossier, null, 1)}\n`) };
  for (const [id, bytes] of attachments) files[`${PIECES}${id}`] = bytes;
  for (const { head, bytes } of versions) files[`${VERSIONS}${head.id}`] = bytes;
  const own = new Set(dossier.attachments.map((each) => each.sha256));
  for (const [sum, bytes] of versionPieces ?? []) if (!own.has(sum)) files[`${VERSION_PIECES}${sum}`] = bytes;
  const manifest: z.infer<typeof manifestSchema> = {
    format: 'prefigure-echange',
    version: EXCHANGE_VERSION,
    createdAt: now.toISOString(),
    files: Object.entries(files).map(([path, bytes]) => ({
      path,
      size: bytes.byteLength,
      sha256: sha256(bytes),
    })),
  };
  return zipSync({ [MANIFEST]: strToU8(JSON.stringify(manifest, null, 1)), ...files }, { level: 6 });
}

/**
 * Opens a `.prefigure` file. Sizes, names and checksums are verified before anything is used.
 * @param source how to name the file to the person
 * @throws PrefigureError `unreadable`, `refused`, `newerVersion`…; nothing is written anywhere
 */
export function unpackExchange(bytes: Uint8Array, plans: PlanLookup, source: string): Exchange {
  const entries = unzip(bytes, source);
  const manifest = readManifest(entries, source);
  for (const { path, size, sha256: expected } of manifest.files) {
    const content = entries[path];
    if (content?.byteLength !== size || sha256(content) !== expected)
      throw unreadable(source, `« ${path} » manque ou a été abîmé`);
  }
  const dossierBytes = entries[DOSSIER];
  if (!dossierBytes || !manifest.files.some(({ path }) => path === DOSSIER))
    throw unreadable(source, 'il ne contient pas de dossier');
  const dossier = checkDossier(parseJson(dossierBytes, source), plans, source);
  const attachments = new Map<string, Uint8Array>();
  for (const { id, name, sha256: expected } of dossier.attachments) {
    const content = entries[`${PIECES}${id}`];
    if (!content || sha256(content) !== expected) throw unreadable(source, `la pièce « ${name} » manque`);
    attachments.set(id, content);
  }
  return { dossier, attachments, ...unpackVersions(entries, dossier, source) };
}

/** The versions of the file, and every attached file they name that the file holds. */
function unpackVersions(
  entries: Unzipped,
  dossier: Dossier,
  source: string,
): Pick<Exchange, 'versions' | 'versionPieces'> {
  const versionPieces = new Map<string, Uint8Array>();
  for (const { id, sha256: sum } of dossier.attachments) {
    const content = entries[`${PIECES}${id}`];
    if (content) versionPieces.set(sum, content);
  }
  const versions: StoredVersion[] = [];
  for (const [path, bytes] of Object.entries(entries)) {
    if (path.startsWith(VERSION_PIECES)) {
      const sum = sha256(bytes);
      if (path !== `${VERSION_PIECES}${sum}`) throw unreadable(source, `« ${path} » a été abîmé`);
      versionPieces.set(sum, bytes);
    } else if (path.startsWith(VERSIONS)) {
      const head = checkVersion(bytes, source);
      if (path !== `${VERSIONS}${head.id}`) throw unreadable(source, `« ${path} » n’est pas à sa place`);
      versions.push({ head, bytes });
    }
  }
  const named = new Set(versions.flatMap(({ head }) => head.pieces));
  for (const sum of versionPieces.keys()) if (!named.has(sum)) versionPieces.delete(sum);
  return { versions: versions.sort((a, b) => b.head.sequence - a.head.sequence), versionPieces };
}

function unzip(bytes: Uint8Array, source: string): Unzipped {
  let total = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        total += originalSize;
        if (isUnsafePath(name))
          throw new PrefigureError(
            'unreadable',
            `${source} : refusé, le chemin « ${name} » sort du fichier.`,
          );
        if (count > LIMITS.exchangeEntries || total > LIMITS.exchangeBytes)
          throw new PrefigureError('unreadable', `${source} : refusé, ce fichier est démesuré.`);
        return !name.endsWith('/');
      },
    });
  } catch (error) {
    if (error instanceof PrefigureError) throw error;
    throw unreadable(source, 'l’archive est abîmée ou incomplète', error);
  }
}

function isUnsafePath(name: string): boolean {
  return /(^|[\\/])\.\.([\\/]|$)/.test(name) || /^([\\/]|[A-Za-z]:)/.test(name) || name.includes('\0');
}

function readManifest(entries: Unzipped, source: string): z.infer<typeof manifestSchema> {
  const bytes = entries[MANIFEST];
  if (!bytes) throw unreadable(source, 'ce n’est pas un fichier Préfigure');
  const parsed = manifestSchema.safeParse(parseJson(bytes, source));
  if (!parsed.success) throw unreadable(source, 'sa liste de contenu est illisible');
  if (parsed.data.version > EXCHANGE_VERSION)
    throw new PrefigureError(
      'newerVersion',
      `${source} : ce fichier vient d’une version plus récente de Préfigure.`,
      'Mettez Préfigure à jour, puis rouvrez-le. Le fichier n’a pas été modifié.',
    );
  return parsed.data;
}

function parseJson(bytes: Uint8Array, source: string): unknown {
  try {
    return JSON.parse(strFromU8(bytes)) as unknown;
  } catch (error) {
    throw unreadable(source, 'son contenu est illisible', error);
  }
}

function unreadable(source: string, why: string, cause?: unknown): PrefigureError {
  return new PrefigureError('unreadable', `${source} : ${why}.`, 'Le fichier est laissé tel quel.', {
    cause,
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
