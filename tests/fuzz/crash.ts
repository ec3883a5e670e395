/**
 * `npm run crash [-- <kills>]`: kills the real program at random moments while it types, saves, keeps versions and
 * imports, and reads its library each time. Ends with 1 when a dossier or a version is unreadable, a save is lost,
 * or words typed more than a second before the kill are.
 */

import { CrashSite, WORKS } from '../support/crash.ts';
import { ensureBuilt } from '../support/ensure-built.ts';

const KILLS = Number(process.argv[2] ?? 300);
const KILLS_PER_LIBRARY = 15;
const LONGEST_MS = 2_500;

ensureBuilt();
const faults: string[] = [];
const lost: number[] = [];
let site = new CrashSite();
for (let kill = 0; kill < KILLS; kill += 1) {
  if (kill && kill % KILLS_PER_LIBRARY === 0) {
    site.remove();
    site = new CrashSite();
  }
  const work = WORKS[kill % WORKS.length] ?? 'typing';
  const afterMs = Math.random() * LONGEST_MS;
  const result = await site.crash(work, afterMs);
  lost.push(result.lostMs);
  for (const fault of result.faults) {
    faults.push(fault);
    console.log(`Kill ${kill + 1} (${work}, after ${Math.round(afterMs)} ms): ${fault}`);
  }
  if ((kill + 1) % 25 === 0) console.log(`${kill + 1} kills, ${faults.length} faults`);
}
if (!faults.length) site.remove();
else console.log(`Kept for a look: ${site.root}`);
const worst = Math.max(...lost);
console.log(
  `${KILLS} kills, ${faults.length} faults; oldest words lost: typed ${Math.round(worst)} ms before.`,
);
// The typists of killed programs still wait to try again.
process.exit(faults.length ? 1 : 0);
