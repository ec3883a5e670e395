import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './ensure-built.ts';

/** Runs the built command line as a person would; `code` is its exit status. */
export function runCli(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'out/main/cli.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}
