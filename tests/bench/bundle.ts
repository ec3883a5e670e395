import { allScripts, firstBytes, firstScripts, gzipBytes } from '../support/built-scripts.ts';
import type { Row } from './measure.ts';

const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

/** JavaScript the first screen needs (the page's own and what it imports at once) and all of it, gzip. */
export function benchBundle(): Row[] {
  const first = firstScripts();
  const all = allScripts();
  const [ours, bare] = [firstBytes(), gzipBytes(all)];
  return [
    {
      what: `first JavaScript load, gzip (the page’s own and ${first.length} files; bare: all ${all.length})`,
      ours: kB(ours),
      bare: kB(bare),
      ratio: (ours / bare).toFixed(2),
    },
  ];
}
