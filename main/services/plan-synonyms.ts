import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PrefigureError } from '../../app/errors.ts';
import { type ImportSynonyms, readImportSynonyms } from '../../app/import/index.ts';
import type { Plan } from '../../app/plan/index.ts';

const NO_SYNONYMS: ImportSynonyms = { titles: {}, receivers: {}, columns: {}, collections: {}, options: {} };

/**
 * How teams' files name what a plan asks; a plan without that file is matched by its own titles.
 * @throws PrefigureError `invalid` for a broken file: it is our own fault
 */
export function loadSynonyms(resources: string, plan: Plan): ImportSynonyms {
  const path = join(resources, 'plans', plan.id, 'import-synonyms.json');
  if (!existsSync(path)) return NO_SYNONYMS;
  try {
    return readImportSynonyms(plan, JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new PrefigureError('invalid', `Synonymes d’import illisibles : ${path}.`, undefined, {
      cause: error,
    });
  }
}
