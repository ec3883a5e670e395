import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PrefigureError } from '../../app/errors.ts';
import type { Bareme } from '../../app/finance/index.ts';
import type { Plan } from '../../app/plan/index.ts';
import { loadBaremes, withOwnBaremes } from '../services/index.ts';
import { resources } from './dossier-source.ts';

/**
 * The shipped scales, with those of the person's own file on top when she names one.
 * @throws PrefigureError `notFound` or `invalid`
 */
export function readBaremes(plan: Plan, ownFile: string | undefined): Bareme[] {
  const missions = (plan.lists.missionsAci?.items ?? []).map(({ id }) => id);
  const shipped = loadBaremes(resources, missions);
  if (!ownFile) return shipped;
  return withOwnBaremes(shipped, readText(ownFile), basename(ownFile), missions);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new PrefigureError('notFound', `Barème introuvable ou illisible : ${file}.`, undefined, {
      cause: error,
    });
  }
}
