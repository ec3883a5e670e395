import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of one megabyte in memory, to fill and to make read-only. */
export interface SmallDisk {
  readonly folder: string;
  readOnly(on: boolean): void;
  remove(): void;
}

/** @returns undefined where this account may not mount disks */
export function smallDisk(): SmallDisk | undefined {
  if (process.platform !== 'linux') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'prefigure-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    readOnly: (on) => void spawnSync('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, folder]),
    remove: () => {
      spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Takes away, or gives back, the right to write in a folder, even to root. @returns false when that cannot be done */
export function forbidWriting(folder: string, on: boolean): boolean {
  if (process.platform !== 'linux') return false;
  if (process.getuid?.() !== 0) return spawnSync('chmod', [on ? '500' : '700', folder]).status === 0;
  return spawnSync('chattr', [on ? '+i' : '-i', folder]).status === 0;
}
