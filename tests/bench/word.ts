import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { buildDocument } from '../../app/document/index.ts';
import { serializeDossier } from '../../main/storage/index.ts';
import { cpts } from '../support/catalog.ts';
import { ROOT } from '../support/ensure-built.ts';
import { median, ms, type Row } from './measure.ts';
import { dossierOfFiches } from './word-content.ts';
import { modelMarkdown } from './word-markdown.ts';
import { runMeasured } from './word-process.ts';

const FICHES = 60;
const MANY_FICHES = 600;
const RUNS = 3;

interface Sample {
  readonly ms: number;
  readonly kB: number;
}

/**
 * The Word export on 60 fiches action (about 190 pages) and 600: whole command against pandoc, then in memory against
 * docxtemplater and against deflating the same XML. Each run in a process of its own, in turn.
 *
 * What is not alike. docxtemplater repeats a page that somebody drew: its data are ready before the clock starts, and it
 * chooses no width, no page and no caption. Ours starts from the dossier, lays out each table, adds the budget, calendar
 * and indicators computed from the fiches, contents, captions and headers that come back on each page: half as much XML
 * again. Pandoc starts from text already written, and lays out no width either.
 *
 * Where ours goes, at 60 fiches (`node --cpu-prof`, one cold run): 40 % making and laying out the document (tables 25,
 * foreseeing pages 7), 15 % writing the body, 15 % the package, 25 % compression, the rest collecting garbage.
 */
export async function benchWord(): Promise<Row[]> {
  const few = await inMemory(FICHES, RUNS);
  const many = await inMemory(MANY_FICHES, 1);
  return [
    ...(await againstPandoc(FICHES, RUNS)),
    ...few.rows,
    ...many.rows,
    {
      what: `Word: ${MANY_FICHES} fiches (bare: ${FICHES})`,
      ours: ms(many.ours),
      bare: ms(few.ours),
      ratio: (many.ours / few.ours).toFixed(1),
    },
  ];
}

async function inMemory(count: number, runs: number): Promise<{ rows: Row[]; ours: number }> {
  const samples = { ours: [] as Sample[], docxtemplater: [] as Sample[], deflate: [] as Sample[] };
  for (let run = 0; run < runs; run += 1) {
    samples.ours.push(await child('ours', count));
    samples.docxtemplater.push(await child('docxtemplater', count));
    samples.deflate.push(await child('deflate', count));
  }
  return {
    rows: [
      ...rowsOf(
        `Word, ${count} fiches, in memory (bare: docxtemplater)`,
        samples.ours,
        samples.docxtemplater,
      ),
      ...rowsOf(
        `Word, ${count} fiches, in memory (bare: deflate the same XML)`,
        samples.ours,
        samples.deflate,
      ).slice(0, 1),
    ],
    ours: median(samples.ours.map((each) => each.ms)),
  };
}

const childSchema = z.object({ ms: z.number(), kB: z.number() });

async function child(work: string, count: number): Promise<Sample> {
  const script = join(import.meta.dirname, 'word-child.ts');
  const { stdout } = await runMeasured(process.execPath, ['--import', 'tsx', script, work, String(count)]);
  return childSchema.parse(JSON.parse(stdout));
}

async function againstPandoc(count: number, runs: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'prefigure-bench-'));
  const at = (name: string) => join(folder, name);
  const what = `Word, ${count} fiches, whole command (bare: pandoc from Markdown)`;
  try {
    const dossier = dossierOfFiches(count);
    writeFileSync(at('dossier.json'), serializeDossier(dossier));
    const model = buildDocument({ plan: cpts, dossier, document: 'projet', deposit: true });
    writeFileSync(at('dossier.md'), modelMarkdown(model));
    const ours: Sample[] = [];
    const pandoc: Sample[] = [];
    for (let run = 0; run < runs; run += 1) {
      const cli = [join(ROOT, 'out/main/cli.js'), 'export', at('dossier.json'), '-o', at('ours.docx')];
      ours.push(await runMeasured(process.execPath, cli));
      pandoc.push(await runMeasured('pandoc', [at('dossier.md'), '-s', '-o', at('pandoc.docx')]));
    }
    return rowsOf(what, ours, pandoc);
  } catch (error) {
    const missing = error instanceof Error && error.message.includes('ENOENT');
    if (!missing) throw error;
    return [{ what: `${what}: skipped, pandoc is not installed`, ours: '', bare: '', ratio: '' }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(what: string, ours: readonly Sample[], bare: readonly Sample[]): Row[] {
  const time = { ours: median(ours.map((each) => each.ms)), bare: median(bare.map((each) => each.ms)) };
  const peak = { ours: median(ours.map((each) => each.kB)), bare: median(bare.map((each) => each.kB)) };
  const megabytes = (kB: number) => (Number.isNaN(kB) ? 'not measured' : `${Math.round(kB / 1024)} MB`);
  return [
    { what, ours: ms(time.ours), bare: ms(time.bare), ratio: (time.ours / time.bare).toFixed(2) },
    {
      what: `${what}, peak memory`,
      ours: megabytes(peak.ours),
      bare: megabytes(peak.bare),
      ratio: (peak.ours / peak.bare).toFixed(2),
    },
  ];
}
