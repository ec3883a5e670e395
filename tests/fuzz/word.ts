/**
 * `npm run fuzz:word -- [--count 500] [--seed 1] [--jobs 2] [--quick]`: random dossiers, from empty to huge, as all
 * three Word documents. Each must pass Microsoft's validator, lose no answer and keep every rule of structure. A dossier at fault
 * is kept with its files in `test-results/fuzz-word/`; `--seed <its seed> --count 1` makes it again.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Dossier } from '../../app/dossier/index.ts';
import { serializeDossier } from '../../main/storage/index.ts';
import { ROOT } from '../support/ensure-built.ts';
import { DOCUMENTS, examineWord, OFFICES } from '../support/examine-word.ts';
import { cptsPlan } from '../support/plan.ts';
import { wildDossier } from '../support/wild-dossier.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
    /** Without Microsoft's validator, which takes most of the time. */
    quick: { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
const firstSeed = Number(values.seed);
const folder = join(ROOT, 'test-results/fuzz-word');
const plan = cptsPlan();
const dossiers = wildDossier(plan);
const offices = values.quick ? [] : OFFICES;
const start = performance.now();
const totals = { dossiers: 0, files: 0, bytes: 0, largest: 0, texts: 0, failed: [] as number[] };

// The validator is started anew for each file: less optimising is faster.
process.env.DOTNET_TieredPGO ??= '0';

await Promise.all(Array.from({ length: Number(values.jobs) }, work));
summary();

async function work(_: unknown, worker: number): Promise<void> {
  for (let index = worker; index < count; index += Number(values.jobs)) await examine(firstSeed + index);
}

async function examine(seed: number): Promise<void> {
  const [dossier] = fc.sample(dossiers, { numRuns: 1, seed });
  if (!dossier) throw new Error(`no dossier for seed ${seed}`);
  const faults: string[] = [];
  for (const document of DOCUMENTS) {
    try {
      const examined = await examineWord({ plan, dossier, document, deposit: seed % 2 === 0, offices });
      totals.files += 1;
      totals.bytes += examined.bytes.byteLength;
      totals.largest = Math.max(totals.largest, examined.bytes.byteLength);
      totals.texts += examined.texts;
      if (examined.faults.length) keep(`${seed}-${document}.docx`, examined.bytes);
      faults.push(...examined.faults.map((fault) => `${document}: ${fault}`));
    } catch (error) {
      faults.push(`${document}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  totals.dossiers += 1;
  if (faults.length) report(seed, dossier, faults);
  const seconds = Math.round((performance.now() - start) / 1000);
  const line = `${totals.dossiers}/${count} dossiers, ${totals.failed.length} at fault, ${seconds} s`;
  process.stdout.write(process.stdout.isTTY ? `\r${line}` : totals.dossiers % 10 ? '' : `${line}\n`);
}

function report(seed: number, dossier: Dossier, faults: readonly string[]): void {
  totals.failed.push(seed);
  keep(`${seed}.json`, serializeDossier(dossier));
  keep(`${seed}.txt`, faults.join('\n'));
  const distinct = [...new Set(faults)].map((fault) => fault.slice(0, 300));
  console.log(`\nSeed ${seed}: ${faults.length} faults\n${distinct.slice(0, 12).join('\n')}`);
}

function keep(name: string, content: string | Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
}

function summary(): void {
  const { files, bytes, largest, texts, failed } = totals;
  const kB = (value: number) => `${Math.round(value / 1024)} kB`;
  console.log(
    `\n${count} dossiers, ${files} Word files (${kB(bytes / files)} on average, ${kB(largest)} at most), ` +
      `${texts} answered texts looked for, validated for ${offices.join(' and ') || 'no Office'}: ${failed.length} dossiers at fault.`,
  );
  if (!failed.length) return;
  console.log(`Seeds: ${failed.join(', ')}. Kept in test-results/fuzz-word/.`);
  process.exitCode = 1;
}
