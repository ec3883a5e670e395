import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createServices, resourcesFolder } from '../../../main/services/index.ts';
import { cpts } from '../catalog.ts';
import { randomDossier } from '../random-dossier.ts';
import { wordFromMarkdown } from '../word-from-markdown.ts';
import { dice } from './dice.ts';
import { type Sound, TARGETS } from './targets.ts';

/** Longest one input may take, in milliseconds of processor: the machine may be busy with something else. */
const PATIENCE = 2_000;

export interface SiegeReport {
  readonly inputs: number;
  /** Processor time of the slowest input, in milliseconds. */
  readonly slowest: number;
  /** What went wrong, with the seed that makes it again. */
  readonly faults: readonly string[];
}

/**
 * Throws hostile inputs at every way in, by turns. A fault is anything but taken or politely refused: another error,
 * more than two seconds, a file out of the library, or a change to JavaScript's own objects.
 */
export async function siege(count: number, firstSeed: number): Promise<SiegeReport> {
  const folder = mkdtempSync(join(tmpdir(), 'prefigure-siege-'));
  const library = join(folder, 'dedans');
  mkdirSync(library);
  const faults: string[] = [];
  let slowest = 0;
  try {
    const sound = await soundInputs(library);
    const names = Object.keys(TARGETS);
    for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
      const name = names[seed % names.length] ?? '';
      const start = process.cpuUsage();
      try {
        await TARGETS[name]?.(sound, dice(seed));
      } catch (error) {
        faults.push(
          `seed ${seed}, ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      }
      const { user, system } = process.cpuUsage(start);
      const time = (user + system) / 1_000;
      slowest = Math.max(slowest, time);
      if (time > PATIENCE) faults.push(`seed ${seed}, ${name}: ${Math.round(time)} ms`);
      faults.push(...traces(folder).map((trace) => `seed ${seed}, ${name}: ${trace}`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { inputs: count, slowest, faults };
}

function traces(folder: string): string[] {
  const outside = readdirSync(folder).filter((name) => name !== 'dedans');
  return [
    ...outside.map((name) => `wrote ${name} out of the library`),
    ...(Object.keys(Object.prototype).length ? ['changed every object'] : []),
    ...(Reflect.has(globalThis, 'broken') ? ['ran a script'] : []),
  ];
}

async function soundInputs(library: string): Promise<Sound> {
  const resources = resourcesFolder(import.meta.dirname);
  const handlers = await createServices({
    library,
    resources,
    version: '0.0.0',
    capabilities: { host: 'browser', nativeDialogs: false, pdf: false },
  });
  const [random] = fc.sample(randomDossier(cpts), { numRuns: 1, seed: 7 });
  if (!random) throw new Error('no dossier');
  const { id } = await handlers['library.create']({ planId: 'cpts', name: 'CPTS d’essai', communes: [] });
  const dossier = { ...random, id };
  const docx = await wordFromMarkdown(
    '# Diagnostic\n\nUn texte.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n- un\n- deux\n',
  );
  const { base64 } = await handlers['export.budget']({ id, format: 'xlsx' });
  const xlsx = Uint8Array.from(Buffer.from(base64, 'base64'));
  return { dossier, docx, xlsx, resources, handlers };
}
