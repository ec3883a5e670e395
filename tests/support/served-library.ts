import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Client } from '../../app/contract.ts';
import { httpClient } from '../../renderer/client/http-client.ts';
import { ROOT } from './ensure-built.ts';

/** The real program serving a library in a process of its own. */
export interface RunningProgram {
  /** The address to open, with its one-time token. */
  readonly url: string;
  readonly pid: number;
  /** Resolves once the process is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** @throws Error with what the program said when it does not start */
export async function runProgram(library: string, state: string): Promise<RunningProgram> {
  const command = [join(ROOT, 'out/main/cli.js'), 'serve', '--no-open', '--library', library];
  const child = spawn(process.execPath, command, { env: { ...process.env, PREFIGURE_STATE: state } });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let errors = '';
  child.stderr.on('data', (piece: Buffer) => {
    errors += piece.toString('utf8');
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(errors || 'the program stopped')));
    child.stdout.on('data', (piece: Buffer) => {
      const found = /http:\S+/.exec(piece.toString('utf8'))?.[0];
      if (found) resolve(found);
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    kill: (signal) => {
      child.kill(signal);
      return gone;
    },
  };
}

/** A running program, and the interface's own client to it. */
export type ServedLibrary = RunningProgram & { readonly client: Client };

/** @throws Error with what the program said when it does not start */
export async function serveLibrary(library: string, state: string): Promise<ServedLibrary> {
  const program = await runProgram(library, state);
  return { ...program, client: await connect(new URL(program.url)) };
}

async function connect(url: URL): Promise<Client> {
  const headers = { Origin: url.origin, 'Content-Type': 'application/json' };
  const token = url.hash.replace('#token=', '');
  const session = await fetch(`${url.origin}/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token }),
  });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  return httpClient((path, init) =>
    fetch(`${url.origin}${path}`, {
      method: 'POST',
      headers: { ...headers, Cookie: cookie },
      body: init.body ?? null,
    }),
  );
}
