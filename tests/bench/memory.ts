import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Library } from '../../main/storage/index.ts';
import { catalog } from '../support/catalog.ts';
import { serveLibrary } from '../support/served-library.ts';
import type { Row } from './measure.ts';
import { dossierOfPages } from './sample-dossier.ts';

/** Resident memory of the real program with a long dossier open and saved many times, against just started. */
export async function benchMemory(pages: number): Promise<Row[]> {
  const what = `memory of the host, ${pages}-page dossier open and saved 100 times (bare: just started)`;
  if (process.platform !== 'linux')
    return [{ what: `${what}: read on Linux only`, ours: '', bare: '', ratio: '' }];
  const root = mkdtempSync(join(tmpdir(), 'prefigure-bench-'));
  const library = await Library.open(root, catalog.get, join(root, 'state'));
  const id = await library.add({ dossier: dossierOfPages(pages), attachments: new Map() });
  const { client, pid, kill } = await serveLibrary(root, join(root, 'state'));
  const bare = residentMB(pid);
  let { revision } = await client.call('dossier.open', { id });
  for (let save = 0; save < 100; save += 1) {
    const changes = [{ type: 'setAnswer' as const, at: 'identite.siege', value: `Place ${save}` }];
    revision = (await client.call('dossier.apply', { id, revision, changes })).revision;
  }
  const ours = residentMB(pid);
  await kill('SIGTERM');
  rmSync(root, { recursive: true, force: true });
  return [{ what, ours: `${ours} MB`, bare: `${bare} MB`, ratio: (ours / bare).toFixed(2) }];
}

function residentMB(pid: number): number {
  const kB = /VmRSS:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  return Math.round(Number(kB) / 1024);
}
