import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
  /** From start to end. */
  readonly ms: number;
  /** Peak resident memory in kB; NaN where the system does not tell. */
  readonly kB: number;
  readonly stdout: string;
}

/**
 * Runs a program to its end.
 * @throws Error with what it said when it fails or does not exist
 */
export function runMeasured(command: string, args: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let kB = Number.NaN;
    let stdout = '';
    let stderr = '';
    // The peak is lost with the process: the last look before its end is close enough.
    const watch = setInterval(() => {
      kB = peakOf(child.pid) ?? kB;
    }, 15);
    child.stdout.on('data', (piece) => {
      stdout += piece;
    });
    child.stderr.on('data', (piece) => {
      stderr += piece;
    });
    child.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ ms: performance.now() - start, kB, stdout });
      else reject(new Error(`${command} ended with ${code}: ${stderr.slice(0, 2_000)}`));
    });
  });
}

function peakOf(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined;
  try {
    const peak = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak === undefined ? undefined : Number(peak);
  } catch {
    return undefined;
  }
}
