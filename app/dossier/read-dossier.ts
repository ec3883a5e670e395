import { z } from 'zod';
import { PrefigureError } from '../errors.ts';
import { indexPlan, type Plan, planWithAllRegions } from '../plan/index.ts';
import { assertSafeJson } from './limits.ts';
import { migrate } from './migrations/index.ts';
import { planDossierSchema } from './plan-schema.ts';
import { DOSSIER_FORMAT, type Dossier, dossierSchema } from './schema.ts';

const headSchema = z.looseObject({
  format: z.literal(DOSSIER_FORMAT),
  plan: z.looseObject({ id: z.string() }),
});

/**
 * Reads a dossier from the text of a file: JSON, safe shape, version chain, then the plan's strict schema.
 * @param source how to name the file to the person
 * @throws PrefigureError `unreadable`, `newerVersion`, `invalid`, `unknownField` or `wrongType`, in French
 */
export function readDossier(text: string, plans: (id: string) => Plan | undefined, source: string): Dossier {
  return checkDossier(parseJson(text, source), plans, source);
}

/** Same as {@link readDossier} for a value already parsed from JSON. */
export function checkDossier(
  value: unknown,
  plans: (id: string) => Plan | undefined,
  source: string,
): Dossier {
  naming(source, () => assertSafeJson(value));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PrefigureError('unreadable', `${source} : ce fichier ne contient pas de dossier.`, KEPT);
  if (!headSchema.safeParse(value).success)
    throw new PrefigureError('unreadable', `${source} : ce n’est pas un dossier Préfigure.`, KEPT);
  const migrated = naming(source, () => migrate({ ...value }));
  const planId = headSchema.parse(migrated).plan.id;
  const plan = plans(planId);
  if (!plan) throw new PrefigureError('invalid', `${source} : le plan « ${planId} » est inconnu.`, KEPT);
  const parsed = planDossierSchema(plan).safeParse(migrated);
  if (!parsed.success) throw explain(parsed.error, plan, source);
  return dossierSchema.parse(parsed.data);
}

// The steps below know nothing of files: their errors get the file's name here.
function naming<T>(source: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PrefigureError)) throw error;
    throw new PrefigureError(error.code, `${source} : ${error.message}`, error.wayOut ?? KEPT, {
      cause: error,
    });
  }
}

const KEPT = 'Le fichier est laissé tel quel.';

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const detail = error instanceof Error ? lineOf(text, error.message) : '';
    throw new PrefigureError('unreadable', `${source} : fichier abîmé ou incomplet${detail}.`, KEPT, {
      cause: error,
    });
  }
}

function lineOf(text: string, message: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (!position) return '';
  return ` (ligne ${text.slice(0, Number(position)).split('\n').length})`;
}

/** The first schema issue, in French, naming the field as people know it. */
function explain(error: z.ZodError, plan: Plan, source: string): PrefigureError {
  const issue = error.issues[0];
  if (!issue) return new PrefigureError('invalid', `${source} : dossier invalide.`, KEPT);
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const place = path.length ? ` (dans ${path.join(' › ')})` : '';
    const names = issue.keys.map((key) => `« ${key} »`).join(', ');
    return new PrefigureError('unknownField', `${source} : champ inconnu ${names}${place}.`, KEPT);
  }
  const index = indexPlan(planWithAllRegions(plan));
  const field = path.map((part) => index.place(part)?.field).find(Boolean);
  const where = field ? `« ${field.label} » (${path.slice(1).join(' › ')})` : `« ${path.join(' › ')} »`;
  return new PrefigureError('wrongType', `${source} : ${where} : ${issue.message}.`, KEPT);
}
