import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long the download host may take to answer before we do without it, in milliseconds. */
const REACH_LIMIT_MS = 8_000;

/** The path of Electron's program when it is on this machine; undefined otherwise. */
export function electronBinary(root: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folder = join(root, 'node_modules', 'electron');
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return undefined;
  const path = join(
    env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(named, 'utf8').trim(),
  );
  return existsSync(path) ? path : undefined;
}

/** True when the place Electron is downloaded from answers in time. */
export async function canFetchElectron(env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  const host =
    env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/';
  try {
    await fetch(host, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(REACH_LIMIT_MS) });
    return true;
  } catch {
    return false;
  }
}

/** Downloads Electron's program with its own installer, progress shown. True when it is there afterwards. */
export async function fetchElectron(root: string): Promise<boolean> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return false;
  await new Promise<void>((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'inherit' });
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  return electronBinary(root) !== undefined;
}
