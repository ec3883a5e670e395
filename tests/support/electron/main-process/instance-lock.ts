import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The exit code asked for, read by the launcher when the process ends by itself. */
export const askedToQuit = { code: 0 };

let held: { readonly file: string; readonly server: Server } | undefined;
let handover: Promise<void> = Promise.resolve();

/**
 * Takes the lock of a user data folder, or hands this process's arguments to the one that holds it.
 * @param heard called in the holder, once for each other process
 */
export function take(folder: string, heard: (args: string[], folder: string) => void): boolean {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'SingletonLock');
  const address = addressOf(folder);
  if (isHeldByAnother(file)) {
    handover = tell(address, { args: process.argv, folder: process.cwd() });
    return false;
  }
  writeFileSync(file, String(process.pid));
  rmSync(address, { force: true });
  const server = createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('end', () => {
      const { args, folder: from } = JSON.parse(text) as { args: string[]; folder: string };
      heard(args, from);
      socket.end();
    });
  });
  server.listen(address);
  held = { file, server };
  return true;
}

/** Gives the lock back, once what was to be handed over has arrived. */
export async function release(): Promise<void> {
  await handover;
  held?.server.close();
  if (held) rmSync(held.file, { force: true });
}

function isHeldByAnother(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

function tell(address: string, message: object): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(address, () => socket.end(JSON.stringify(message)));
    socket.once('close', () => resolve());
    socket.once('error', () => resolve());
    socket.resume();
  });
}

// A socket's path must be short, whatever the folder is called.
function addressOf(folder: string): string {
  const name = `electron-double-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}
