import { dirname } from 'node:path';
import type { FileOperations, FileStamp, NewFile } from '../../main/storage/file-operations.ts';

/** One act on the disk, as the log keeps it. `inode` numbers a file whatever its names. */
type Act =
  | { readonly kind: 'data'; readonly inode: number; readonly bytes: Uint8Array }
  | { readonly kind: 'sync'; readonly inode: number }
  | {
      readonly kind: 'name';
      readonly folder: string;
      readonly set?: [string, number];
      readonly drop?: string;
    }
  | { readonly kind: 'syncFolder'; readonly folder: string }
  /** Not an act: the caller was told at this point that something is saved. */
  | { readonly kind: 'told'; readonly what: string };

/** What a disk holds once the power is back: content by path. */
export type Survivors = ReadonlyMap<string, Uint8Array>;

/** A disk in memory that writes down every act, and can say all that a power cut might leave of them. */
export class PowerCutDisk implements FileOperations {
  readonly log: Act[] = [];
  readonly #names = new Map<string, number>();
  readonly #data = new Map<number, Uint8Array>();
  #clock = 0;
  readonly #times = new Map<number, number>();

  constructor(survivors: Survivors = new Map()) {
    for (const [path, bytes] of survivors) {
      const inode = this.#newInode();
      this.#names.set(path, inode);
      this.#data.set(inode, bytes);
    }
  }

  told(what: string): void {
    this.log.push({ kind: 'told', what });
  }

  async create(path: string): Promise<NewFile> {
    if (this.#names.has(path)) throw systemError('EEXIST');
    const inode = this.#newInode();
    this.#data.set(inode, new Uint8Array());
    this.#name({ folder: dirname(path), set: [path, inode] });
    return {
      write: async (bytes) => {
        this.#data.set(inode, bytes);
        this.log.push({ kind: 'data', inode, bytes });
      },
      sync: async () => {
        this.log.push({ kind: 'sync', inode });
      },
      stamp: () => this.#stampOf(inode),
      close: async () => undefined,
    };
  }

  async readFile(path: string): Promise<Uint8Array> {
    return this.#data.get(this.#inodeOf(path)) ?? new Uint8Array();
  }

  async stat(path: string): Promise<FileStamp> {
    return this.#stampOf(this.#inodeOf(path));
  }

  async rename(from: string, to: string): Promise<void> {
    const inode = this.#inodeOf(from);
    if (this.#names.get(to) !== inode) this.#name({ folder: dirname(to), set: [to, inode], drop: from });
  }

  async link(from: string, to: string): Promise<void> {
    if (this.#names.has(to)) throw systemError('EEXIST');
    this.#name({ folder: dirname(to), set: [to, this.#inodeOf(from)] });
  }

  async unlink(path: string): Promise<void> {
    this.#inodeOf(path);
    this.#name({ folder: dirname(path), drop: path });
  }

  async syncFolder(folder: string): Promise<void> {
    this.log.push({ kind: 'syncFolder', folder });
  }

  #name(change: { folder: string; set?: [string, number]; drop?: string }): void {
    if (change.drop) this.#names.delete(change.drop);
    if (change.set) this.#names.set(...change.set);
    this.log.push({ kind: 'name', ...change });
  }

  #newInode(): number {
    this.#clock += 1;
    this.#times.set(this.#clock, this.#clock);
    return this.#clock;
  }

  #inodeOf(path: string): number {
    const inode = this.#names.get(path);
    if (inode === undefined) throw systemError('ENOENT');
    return inode;
  }

  #stampOf(inode: number): FileStamp {
    return { mtimeMs: this.#times.get(inode) ?? 0, size: this.#data.get(inode)?.byteLength ?? 0, inode };
  }
}

/**
 * Every state a power cut after the first `length` acts may leave: names that no folder sync confirmed are there
 * or not, each on its own; content that no sync confirmed is missing, torn, filled with zeros or whole.
 */
export function* survivorsAfter(log: readonly Act[], length: number): Generator<Survivors> {
  const done = log.slice(0, length);
  const names = done.flatMap((act, index) =>
    act.kind === 'name' ? [{ act, sure: isFolderSynced(done, index, act.folder) }] : [],
  );
  const doubtful = names.filter(({ sure }) => !sure).length;
  for (let chosen = 0; chosen < 2 ** doubtful; chosen += 1) {
    const held = new Map<string, number>();
    let seen = 0;
    for (const { act, sure } of names) {
      const happened = sure || Boolean(chosen & (1 << seen++));
      if (!happened) continue;
      if (act.drop) held.delete(act.drop);
      if (act.set) held.set(...act.set);
    }
    for (const spoil of SPOILS)
      yield new Map([...held].map(([path, inode]) => [path, contentOf(done, inode, spoil)]));
  }
}

const SPOILS: readonly ((bytes: Uint8Array) => Uint8Array)[] = [
  () => new Uint8Array(),
  (bytes) => bytes.subarray(0, Math.floor(bytes.byteLength / 2)),
  (bytes) => bytes.subarray(0, bytes.byteLength - 1),
  (bytes) => bytes.map((byte, index) => (index < bytes.byteLength / 3 ? byte : 0)),
  (bytes) => bytes,
];

function isFolderSynced(done: readonly Act[], from: number, folder: string): boolean {
  return done.slice(from).some((act) => act.kind === 'syncFolder' && act.folder === folder);
}

function contentOf(
  done: readonly Act[],
  inode: number,
  spoil: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  let content: Uint8Array = new Uint8Array();
  let pending: Uint8Array | undefined;
  for (const act of done) {
    if (act.kind === 'data' && act.inode === inode) pending = act.bytes;
    if (act.kind === 'sync' && act.inode === inode && pending) {
      content = pending;
      pending = undefined;
    }
  }
  return pending ? spoil(pending) : content;
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
