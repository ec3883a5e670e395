import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Plan, planHeadSchema, planSchema } from '../../app/plan/index.ts';

const folder = join(import.meta.dirname, '../../resources/plans/cpts');

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown;
}

let loaded: Plan | undefined;

/** The shipped plan of CPTS, read once. */
export function cptsPlan(): Plan {
  if (loaded) return loaded;
  const head = planHeadSchema.parse(json('plan.json'));
  const regions = readdirSync(join(folder, 'regions')).filter((name) => name.endsWith('.json'));
  loaded = planSchema.parse({
    ...head,
    sections: head.sections.map((name) => json(`sections/${name}`)),
    lists: z.record(z.string(), z.unknown()).parse(json('lists.json')),
    sources: json('sources.json'),
    regions: regions.sort().map((name) => json(`regions/${name}`)),
  });
  return loaded;
}
