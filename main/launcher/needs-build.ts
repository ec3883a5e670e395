import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the build is made from, relative to the project folder. */
const SOURCES = [
  'app',
  'main',
  'renderer',
  'resources/territoire',
  'electron.vite.config.ts',
  'package.json',
];
const RESULTS = [
  'out/main/word-worker.js',
  'out/main/cli.js',
  'out/main/desktop.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

/** True when the build is missing or older than a source. */
export function needsBuild(root: string): boolean {
  const built = RESULTS.map((path) => modifiedAt(join(root, path)));
  const oldest = Math.min(...built);
  return oldest === 0 || SOURCES.some((path) => newest(join(root, path)) > oldest);
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(path: string): number {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info?.isDirectory()) return info?.mtimeMs ?? 0;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}
