import { join } from 'node:path';
import { type Dossier, dossierTitle, randomId } from '../../../app/dossier/index.ts';
import { PrefigureError } from '../../../app/errors.ts';
import {
  SNAPSHOT_LIMITS,
  type SnapshotLimits,
  snapshotsToKeep,
  type VersionHead,
} from '../../../app/versions/index.ts';
import { readAttachment } from '../attachment-store.ts';
import type { PlanLookup } from '../dossier-file.ts';
import { HistoryFolder, type ListedVersion } from './history-folder.ts';
import {
  checkVersion,
  contentChecksum,
  packVersion,
  type StoredVersion,
  unpackVersion,
} from './version-file.ts';

/** Room that the named versions of one dossier may take with their attached files, in bytes. */
const NAMED_BYTES = 1024 * 1024 * 1024;

export interface HistoryOptions {
  /** Folder `historique` of the library. */
  readonly root: string;
  readonly plans: PlanLookup;
  readonly limits?: SnapshotLimits;
  readonly now?: () => Date;
}

/** A version opened: read only. */
export interface OpenedVersion {
  readonly head: VersionHead;
  readonly dossier: Dossier;
}

/** The versions of every dossier of a library, outside the dossiers' own folders. */
export class History {
  readonly #options: HistoryOptions;
  /** One write after another, so that two snapshots never take the same place. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: HistoryOptions) {
    this.#options = options;
  }

  /** Newest first. @throws PrefigureError `storage` */
  async list(id: string): Promise<{ versions: VersionHead[]; problems: string[] }> {
    const { versions, problems } = await this.#folder(id).list();
    return { versions: versions.map(({ head }) => head), problems };
  }

  /**
   * Keeps an automatic snapshot, unless the last version kept says the same; thins the others.
   * @returns its head, or undefined when there was nothing new to keep
   * @throws PrefigureError `storage`
   */
  snapshot(dossier: Dossier): Promise<VersionHead | undefined> {
    return this.#one(async () => {
      const folder = this.#folder(dossier.id);
      const { versions } = await folder.list();
      const content = contentChecksum(dossier);
      if (versions[0]?.head.content === content) return undefined;
      const stored = await this.#pack(dossier, 'auto', { content, versions });
      await folder.write(stored);
      const snapshots = [...versions, { head: stored.head, size: stored.bytes.byteLength }];
      await this.#thin(folder, snapshots);
      return stored.head;
    });
  }

  /**
   * Keeps a version under a name, with its attached files, until it is removed.
   * @param folder of the dossier, where its attached files are
   * @throws PrefigureError `storage`, or `refused` when named versions take too much room
   */
  keep(
    dossier: Dossier,
    folder: string,
    { name, note }: { name: string; note?: string | undefined },
  ): Promise<VersionHead> {
    return this.#one(async () => {
      const own = this.#folder(dossier.id);
      const { versions } = await own.list();
      const named = versions.filter(({ head }) => head.kind === 'named');
      const room = named.reduce((sum, { size }) => sum + size, await own.piecesSize());
      if (room > NAMED_BYTES)
        throw new PrefigureError(
          'refused',
          'Les versions nommées de ce dossier prennent plus d’un gigaoctet.',
          'Supprimez une ancienne version nommée, puis recommencez.',
        );
      for (const attachment of dossier.attachments)
        await own.keepPiece(attachment.sha256, () => readAttachment(folder, attachment));
      const stored = await this.#pack(dossier, 'named', {
        content: contentChecksum(dossier),
        versions,
        name,
        ...(note ? { note } : {}),
      });
      await own.write(stored);
      return stored.head;
    });
  }

  /** @throws PrefigureError `notFound`, `unreadable`… */
  async open(id: string, version: string): Promise<OpenedVersion> {
    const bytes = await this.#folder(id).read(version);
    const head = checkVersion(bytes, 'Version');
    const source = head.name ? `« ${head.name} »` : `Version du ${head.createdAt.slice(0, 10)}`;
    return { head, dossier: unpackVersion(bytes, this.#options.plans, source) };
  }

  /** Takes a version away for good, and the attached files that only it named. @throws PrefigureError */
  remove(id: string, version: string): Promise<void> {
    return this.#one(async () => {
      const folder = this.#folder(id);
      await folder.remove(new Set([version]));
      const { versions, problems } = await folder.list();
      // A version that cannot be read may name any file: nothing is dropped then.
      if (!problems.length) await folder.dropPieces(new Set(versions.flatMap(({ head }) => head.pieces)));
    });
  }

  /** Takes every version of a dossier away. @throws PrefigureError `storage` */
  erase(id: string): Promise<void> {
    return this.#one(() => this.#folder(id).erase());
  }

  /** An attached file of a named version; undefined when it is not kept here. */
  piece(id: string, sha256: string): Promise<Uint8Array | undefined> {
    return this.#folder(id).piece(sha256);
  }

  /** The named versions with their files, ready to travel. @throws PrefigureError `storage` */
  async travelling(id: string): Promise<{ versions: StoredVersion[]; pieces: Map<string, Uint8Array> }> {
    const folder = this.#folder(id);
    const { versions } = await folder.list();
    const stored: StoredVersion[] = [];
    const pieces = new Map<string, Uint8Array>();
    for (const { head } of versions.filter((each) => each.head.kind === 'named')) {
      stored.push({ head, bytes: await folder.read(head.id) });
      for (const sha256 of head.pieces) {
        const bytes = pieces.has(sha256) ? undefined : await folder.piece(sha256);
        if (bytes) pieces.set(sha256, bytes);
      }
    }
    return { versions: stored, pieces };
  }

  /** Keeps the versions that came with an exchange file. @throws PrefigureError `storage` */
  adopt(
    id: string,
    versions: readonly StoredVersion[],
    pieces: ReadonlyMap<string, Uint8Array>,
  ): Promise<void> {
    return this.#one(async () => {
      const folder = this.#folder(id);
      for (const [sha256, bytes] of pieces) await folder.keepPiece(sha256, () => Promise.resolve(bytes));
      for (const version of versions) await folder.write(version);
    });
  }

  /** Resolves when everything asked for is on the disk or has failed. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  async #pack(
    dossier: Dossier,
    kind: VersionHead['kind'],
    about: { content: string; versions: readonly ListedVersion[]; name?: string; note?: string },
  ): Promise<StoredVersion> {
    const { versions, ...rest } = about;
    const plan = this.#options.plans(dossier.plan.id);
    const now = this.#options.now?.() ?? new Date();
    const head: VersionHead = {
      id: randomId(),
      kind,
      sequence: Math.max(0, ...versions.map((each) => each.head.sequence)) + 1,
      createdAt: now.toISOString(),
      title: (plan ? dossierTitle(dossier, plan) : '').slice(0, 1_000),
      pieces: kind === 'named' ? [...new Set(dossier.attachments.map(({ sha256 }) => sha256))] : [],
      ...rest,
    };
    return { head, bytes: await packVersion(head, dossier) };
  }

  async #thin(folder: HistoryFolder, versions: readonly ListedVersion[]): Promise<void> {
    const automatic = versions.filter(({ head }) => head.kind === 'auto');
    const limits = this.#options.limits ?? SNAPSHOT_LIMITS;
    const kept = snapshotsToKeep(
      automatic.map(({ head, size }) => ({ ...head, size })),
      limits,
    );
    await folder.remove(new Set(automatic.flatMap(({ head }) => (kept.has(head.id) ? [] : [head.id]))));
  }

  #folder(id: string): HistoryFolder {
    return new HistoryFolder(join(this.#options.root, id));
  }

  #one<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}
