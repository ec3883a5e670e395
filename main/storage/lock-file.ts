import { rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { z } from 'zod';
import { temporaryName } from './durable-write.ts';
import { errorCodeOf } from './file-operations.ts';
import { diskFiles } from './patient-files.ts';

const holderSchema = z.strictObject({
  /** Of one opening: tells two openings of one process apart. */
  token: z.string().max(100),
  pid: z.number().int().positive(),
  host: z.string().max(300),
  /** The session's name, for people. */
  user: z.string().max(300),
  since: z.iso.datetime(),
  /** Renewed while the holder lives. */
  seen: z.iso.datetime(),
});
/** Who holds something, and since when. */
export type Holder = z.infer<typeof holderSchema>;

/** Describes this process as a holder. */
export function thisHolder(token: string, since = new Date()): Holder {
  const at = since.toISOString();
  return { token, pid: process.pid, host: hostname(), user: userName(), since: at, seen: at };
}

/**
 * True when the holder is surely gone: its process ended on this computer, or it has not shown itself for a
 * while. A date in the future counts as old: clocks are set back, and no lock may outlive that.
 * @param patience in milliseconds
 */
export function isGone(holder: Holder, patience: number, now = Date.now()): boolean {
  if (holder.host === hostname() && !isAlive(holder.pid)) return true;
  return Math.abs(now - Date.parse(holder.seen)) > patience;
}

/** The holder written in a lock file; undefined when there is none or when it cannot be read. */
export async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const text = Buffer.from(await diskFiles.readFile(path)).toString('utf8');
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Writes a lock file if there is none.
 * @returns false when there is one already
 * @throws the system's error
 */
export async function takeLock(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(path, textOf(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Writes a lock file over whatever is there: to show that the holder lives, or to take over. */
export async function rewriteLock(path: string, holder: Holder): Promise<void> {
  const name = temporaryName(path);
  try {
    // No sync: a lock need not survive a power cut.
    await writeFile(name, textOf(holder), { mode: 0o600 });
    await rename(name, path);
  } catch (error) {
    await rm(name, { force: true });
    throw error;
  }
}

/** Removes a lock file that still is this holder's. */
export async function releaseLock(path: string, token: string): Promise<void> {
  const holder = await readHolder(path);
  if (holder?.token === token) await unlink(path).catch(() => undefined);
}

/** True when something lies where a lock would, readable or not. */
export async function isLockThere(path: string): Promise<boolean> {
  return Boolean(await stat(path).catch(() => undefined));
}

/** « Marie, sur le poste accueil-2 ». */
export function holderName({ user, host }: Holder): string {
  return host === hostname() ? `${user}, sur cet ordinateur` : `${user}, sur le poste « ${host} »`;
}

function textOf(holder: Holder): string {
  return `${JSON.stringify(holder)}\n`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It exists but is somebody else's.
    return errorCodeOf(error) === 'EPERM';
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'quelqu’un';
  }
}
