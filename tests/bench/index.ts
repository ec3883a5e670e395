/** `npm run bench`: prints ratios measured within this run. Nothing here passes or fails. */
import { cpus } from 'node:os';
import { ensureBuilt } from '../support/ensure-built.ts';
import { benchBrowser } from './browser.ts';
import { benchBundle } from './bundle.ts';
import { benchChecks } from './checks.ts';
import { benchMemory } from './memory.ts';
import { benchSearch } from './search.ts';
import { benchDossier, benchLibrary } from './storage.ts';
import { benchVersions } from './versions.ts';
import { benchWord } from './word.ts';

ensureBuilt();
console.log(`Node ${process.version}, ${cpus().length} cores\n`);
const rows = [
  ...(await benchDossier(3)),
  ...(await benchDossier(300)),
  ...(await benchLibrary(200)),
  ...(await benchMemory(300)),
  ...(await benchSearch()),
  ...(await benchChecks()),
  ...(await benchVersions()),
  ...benchBundle(),
  ...(await benchBrowser()),
  ...(await benchWord()),
];
console.log('| What | Ours | Bare | Ratio |');
console.log('|---|---|---|---|');
for (const { what, ours, bare, ratio } of rows) console.log(`| ${what} | ${ours} | ${bare} | ${ratio} |`);
