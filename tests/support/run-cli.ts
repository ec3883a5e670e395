import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './ensure-built.ts';

interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a person would; `code` is its exit status. */
export function runCli(...args: string[]): CliRun {
  return runCliWith({}, ...args);
}

/** The same with more variables in its environment. */
export function runCliWith(variables: NodeJS.ProcessEnv, ...args: string[]): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'out/main/cli.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...variables },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}
