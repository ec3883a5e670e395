/**
 * `npm run bench [-- <part>…]`: prints ratios measured within this run, of every part or of those named.
 * Nothing here passes or fails.
 */
import { cpus, loadavg } from 'node:os';
import { ensureBuilt } from '../support/ensure-built.ts';
import { benchBrowser } from './browser.ts';
import { benchBundle } from './bundle.ts';
import { benchChecks } from './checks.ts';
import type { Row } from './measure.ts';
import { benchMemory } from './memory.ts';
import { benchSearch } from './search.ts';
import { benchDossier, benchLibrary } from './storage.ts';
import { benchVersions } from './versions.ts';
import { benchWord } from './word.ts';

const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  storage: async () => [
    ...(await benchDossier(3)),
    ...(await benchDossier(300)),
    ...(await benchLibrary(200)),
  ],
  memory: () => benchMemory(300),
  search: benchSearch,
  checks: benchChecks,
  versions: benchVersions,
  bundle: async () => benchBundle(),
  browser: benchBrowser,
  word: benchWord,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PARTS[name]);
if (unknown.length) {
  console.error(`No part named ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
ensureBuilt();
const load = () => loadavg()[0]?.toFixed(1);
console.log(`Node ${process.version}, ${cpus().length} cores, load before: ${load()}\n`);
const rows: Row[] = [];
for (const [name, run] of Object.entries(PARTS))
  if (!asked.length || asked.includes(name)) rows.push(...(await run()));
console.log('| What | Ours | Bare | Ratio |');
console.log('|---|---|---|---|');
for (const { what, ours, bare, ratio } of rows) console.log(`| ${what} | ${ours} | ${bare} | ${ratio} |`);
console.log(`\nLoad after: ${load()}`);
