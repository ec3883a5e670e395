import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyChange, type Change, readDossier } from '../../app/dossier/index.ts';
import { DossierFile, Library, serializeDossier, unsealJson } from '../../main/storage/index.ts';
import { catalog } from '../support/catalog.ts';
import { compare, median, ms, type Row, timed } from './measure.ts';
import { dossierOfPages } from './sample-dossier.ts';

async function bareWrite(path: string, bytes: string): Promise<void> {
  const file = await open(path, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
}

/** One saved change against a bare write and fsync of the same bytes; opening against reading and parsing. */
export async function benchDossier(pages: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'prefigure-bench-'));
  const dossier = dossierOfPages(pages);
  const bytes = serializeDossier(dossier);
  mkdirSync(join(folder, 'd'));
  const file = await DossierFile.create(join(folder, 'd'), dossier, catalog.get);
  let count = 0;
  const save = await compare(
    40,
    () => {
      count += 1;
      const change: Change = { type: 'setAnswer', at: 'identite.siege', value: `Place ${count}` };
      return file.apply([change], file.revision);
    },
    () => bareWrite(join(folder, 'bare.json'), bytes),
  );
  const path = join(folder, 'd', 'dossier.json');
  const opening = await compare(
    15,
    () => readDossier(unsealJson(readFileSync(path)).body, catalog.get, path),
    () => JSON.parse(readFileSync(path, 'utf8')),
  );
  const inMemory: number[] = [];
  for (let run = 0; run < 200; run += 1)
    inMemory.push(
      await timed(() => applyChange(dossier, { type: 'setAnswer', at: 'identite.siege', value: 'x' })),
    );
  rmSync(folder, { recursive: true });
  const size = `${Math.round(Buffer.byteLength(bytes) / 1024)} kB`;
  return [
    {
      what: `save one change, ${pages} pages (${size})`,
      ours: ms(save.ours),
      bare: ms(save.bare),
      ratio: save.ratio.toFixed(2),
    },
    {
      what: `open, ${pages} pages (bare: read + JSON.parse)`,
      ours: ms(opening.ours),
      bare: ms(opening.bare),
      ratio: opening.ratio.toFixed(2),
    },
    {
      what: `apply one change in memory, ${pages} pages`,
      ours: `${(median(inMemory) * 1000).toFixed(1)} µs`,
      bare: '',
      ratio: '',
    },
  ];
}

/** Listing a library of 200 dossiers, the first time and with its index. */
export async function benchLibrary(count: number): Promise<Row[]> {
  const root = mkdtempSync(join(tmpdir(), 'prefigure-bench-'));
  const library = await Library.open(root, catalog.get);
  for (let index = 0; index < count; index += 1)
    await library.add({ dossier: dossierOfPages(3), attachments: new Map() });
  const first = await timed(() => library.list());
  const again: number[] = [];
  for (let run = 0; run < 10; run += 1) {
    const opened = await Library.open(root, catalog.get);
    again.push(await timed(() => opened.list()));
  }
  rmSync(root, { recursive: true });
  return [
    {
      what: `list ${count} dossiers, with the index (bare: without)`,
      ours: ms(median(again)),
      bare: ms(first),
      ratio: (median(again) / first).toFixed(2),
    },
  ];
}
