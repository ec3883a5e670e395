import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../support/ensure-built.ts';
import type { Row } from './measure.ts';

/** JavaScript the first screen needs (entry and what it imports at once) and all of it, gzip. */
export function benchBundle(): Row[] {
  const folder = join(ROOT, 'out/renderer');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].flatMap(
    ([, path]) => path ?? [],
  );
  const gzip = (path: string) => gzipSync(readFileSync(join(folder, path))).byteLength;
  const all = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  const kb = (bytes: number) => `${Math.round(bytes / 1024)} kB`;
  const firstBytes = first.reduce((sum, path) => sum + gzip(path), 0);
  const allBytes = all.reduce((sum, name) => sum + gzip(join('assets', name)), 0);
  return [
    {
      what: `first JavaScript load, gzip (${first.length} files; bare: all ${all.length})`,
      ours: kb(firstBytes),
      bare: kb(allBytes),
      ratio: (firstBytes / allBytes).toFixed(2),
    },
  ];
}
