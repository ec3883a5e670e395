import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { needsBuild } from '../../main/launcher/needs-build.ts';

export const ROOT = join(import.meta.dirname, '..', '..');

/** Builds the program once when its sources are newer: tests run what people run. */
export function ensureBuilt(): void {
  if (!needsBuild(ROOT)) return;
  const command = [
    join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'),
    'build',
    '--logLevel',
    'warn',
  ];
  const { status } = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed');
}

export default ensureBuilt;
