/**
 * `npm test`: types, lint, build, unit tests, end-to-end tests, then one closing line. `npm run test:all` also runs the
 * end-to-end tests marked slow: the same walks in the dark, and over the example of each structure.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findBrowser } from './browser.ts';
import { ensureBuilt, ROOT } from './ensure-built.ts';

const all = process.argv.includes('--all');
const bin = (path: string) => join(ROOT, 'node_modules', path);

const steps: readonly (readonly [string, readonly string[]])[] = [
  ['Types', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']],
  ['Lint', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']],
  [
    'Unit',
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=test-results/unit.json',
    ],
  ],
  ['End to end', [bin('@playwright/test/cli.js'), 'test', ...(all ? [] : ['--grep-invert', '@slow'])]],
];

mkdirSync(join(ROOT, 'test-results'), { recursive: true });
console.log(`Browser: ${findBrowser()}`);
ensureBuilt();

const failedSteps = steps.flatMap(([name, command]) => {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit', env: process.env });
  return status === 0 ? [] : [name];
});

const unit = report(
  'unit.json',
  z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() }),
);
const e2e = report(
  'e2e.json',
  z.object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), skipped: z.number() }),
    suites: z.array(z.unknown()),
  }),
);
const passed = (unit?.numPassedTests ?? 0) + (e2e?.stats.expected ?? 0);
const failed = (unit?.numFailedTests ?? 0) + (e2e?.stats.unexpected ?? 0);
const skipped = (unit?.numPendingTests ?? 0) + (e2e?.stats.skipped ?? 0);
for (const [reason, count] of skipReasons(e2e?.suites ?? [])) console.log(`\n${count} skipped: ${reason}`);
if (failedSteps.length) console.log(`\nFailed: ${failedSteps.join(', ')}`);
console.log(`\n${passed} passed, ${failed || failedSteps.length} failed, ${skipped} skipped`);
process.exitCode = failedSteps.length ? 1 : 0;

/** Why tests were skipped, and how many for each reason: a skipped test is never silent. */
function skipReasons(suites: readonly unknown[]): Map<string, number> {
  const reasons = new Map<string, number>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { type, description } = part as { type?: unknown; description?: unknown };
    if (type === 'skip') reasons.set(String(description), (reasons.get(String(description)) ?? 0) + 1);
    for (const [name, each] of Object.entries(part)) if (name !== 'results') walk(each);
  };
  walk(suites);
  return reasons;
}

function report<T>(name: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(join(ROOT, 'test-results', name), 'utf8')));
  } catch {
    return undefined;
  }
}
