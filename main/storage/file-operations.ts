import { fstatSync } from 'node:fs';
import { constants, type FileHandle, link, open, readFile, rename, stat, unlink } from 'node:fs/promises';

/** A file being written for the first time. */
export interface NewFile {
  write(content: Uint8Array): Promise<void>;
  /** Resolves once the content is on the disk. */
  sync(): Promise<void>;
  /** What will tell this very content from another one later. */
  stamp(): FileStamp;
  close(): Promise<void>;
}

/** What changes when somebody else writes a file. */
export interface FileStamp {
  readonly mtimeMs: number;
  /** In bytes. */
  readonly size: number;
  readonly inode: number;
}

/**
 * Every act on the disk that keeping a dossier takes. The real one is {@link realFiles}; tests give others that
 * cut the power between two of them, fill the disk or hold a file.
 */
export interface FileOperations {
  /** Makes a file that must not exist yet, readable by its owner only. */
  create(path: string): Promise<NewFile>;
  readFile(path: string): Promise<Uint8Array>;
  stat(path: string): Promise<FileStamp>;
  rename(from: string, to: string): Promise<void>;
  /** Gives a second name to a file; many kinds of disks cannot. */
  link(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Makes what was made, renamed or removed in a folder survive a power cut. */
  syncFolder(path: string): Promise<void>;
}

/** The disk itself. */
export const realFiles: FileOperations = {
  create: async (path) => newFile(await open(path, 'wx', 0o600)),
  readFile: (path) => readFile(path),
  stat: async (path) => stampOf(await stat(path)),
  rename,
  link,
  unlink,
  syncFolder: async (path) => {
    // Windows has no such call: its journal keeps names by itself.
    if (process.platform === 'win32') return;
    const folder = await open(path, constants.O_RDONLY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

function newFile(file: FileHandle): NewFile {
  return {
    write: (content) => file.writeFile(content),
    sync: () => file.sync(),
    // The system has it at hand for a file just written: asking at once costs less than waiting for it.
    stamp: () => stampOf(fstatSync(file.fd)),
    close: () => file.close(),
  };
}

function stampOf({ mtimeMs, size, ino }: { mtimeMs: number; size: number; ino: number }): FileStamp {
  return { mtimeMs, size, inode: ino };
}

/** True when both describe the same content, as far as the system tells. */
export function sameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.mtimeMs === b.mtimeMs && a.size === b.size && a.inode === b.inode;
}

/** The system's error code (`ENOENT`…), or an empty text. */
export function errorCodeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}
