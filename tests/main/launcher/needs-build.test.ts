import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { needsBuild } from '../../../main/launcher/needs-build.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const RESULTS = [
  'out/main/word-worker.js',
  'out/main/cli.js',
  'out/main/desktop.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

function write(root: string, path: string, at: number): void {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, '');
  utimesSync(full, at, at);
}

describe('needsBuild', () => {
  it('builds when nothing was built, when a part is missing, and when a source is newer', () => {
    const root = temporaryFolder();
    write(root, 'app/index.ts', 100);
    expect(needsBuild(root)).toBe(true);
    for (const path of RESULTS) write(root, path, 200);
    expect(needsBuild(root)).toBe(false);
    write(root, 'renderer/library/page.tsx', 300);
    expect(needsBuild(root)).toBe(true);
    write(root, 'renderer/library/page.tsx', 150);
    expect(needsBuild(root)).toBe(false);
  });
});
