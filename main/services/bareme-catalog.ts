import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PrefigureError } from '../../app/errors.ts';
import {
  type Bareme,
  baremeSchema,
  checkBareme,
  mergeBaremes,
  type OwnBareme,
  ownBaremeSchema,
} from '../../app/finance/index.ts';
import { ACI_SIZES } from '../../app/territory/index.ts';

/**
 * The funding scales shipped under `resources/baremes/`, each checked.
 * @param missions ids of the plan's list `missionsAci`
 * @throws PrefigureError `invalid` naming the file or the broken reference: it is our own fault
 */
export function loadBaremes(resources: string, missions: readonly string[]): Bareme[] {
  const folder = join(resources, 'baremes');
  const baremes = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parse(readFileSync(join(folder, name), 'utf8'), baremeSchema, name));
  return checked(baremes, missions);
}

/**
 * A person's own scale from the text of her file.
 * @throws PrefigureError naming the file and what is wrong
 */
export function parseOwnBareme(text: string, source: string): OwnBareme {
  return parse(text, ownBaremeSchema, source);
}

/** The same for a file that may hold several. @throws PrefigureError naming the file and what is wrong */
export function parseOwnBaremes(text: string, source: string): OwnBareme[] {
  return parse(text, ownFileSchema, source);
}

/**
 * The scales with some of a person's own on top.
 * @throws PrefigureError `invalid` saying what is wrong
 */
export function mergeChecked(
  shipped: readonly Bareme[],
  own: readonly OwnBareme[],
  missions: readonly string[],
): Bareme[] {
  return checked(mergeBaremes(shipped, own), missions);
}

/**
 * The scales with a person's own on top, from the text of her file (one scale, or an array of them).
 * @throws PrefigureError `invalid` naming the file and what is wrong
 */
export function withOwnBaremes(
  shipped: readonly Bareme[],
  text: string,
  source: string,
  missions: readonly string[],
): Bareme[] {
  return mergeChecked(shipped, parseOwnBaremes(text, source), missions);
}

// One scale or several: both are read the same way, so that a fault is told at its own place.
const ownFileSchema = z.preprocess((value) => [value].flat(), z.array(ownBaremeSchema));

function checked(baremes: Bareme[], missions: readonly string[]): Bareme[] {
  const sizes = ACI_SIZES.items.map(({ id }) => id);
  const problems = baremes.flatMap((bareme) => checkBareme(bareme, { sizes, missions }));
  if (problems.length) throw new PrefigureError('invalid', `Barème incohérent : ${problems.join(' ; ')}.`);
  return baremes;
}

function parse<T>(text: string, schema: z.ZodType<T>, source: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new PrefigureError('unreadable', `${source} : ce fichier n’est pas du JSON lisible.`, KEPT, {
      cause: error,
    });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.length ? ` (${issue.path.join(' › ')})` : '';
  throw new PrefigureError(
    'invalid',
    `${source} : barème refusé${where} : ${issue?.message ?? 'valeur inattendue'}.`,
    KEPT,
    { cause: parsed.error },
  );
}

const KEPT = 'Le fichier est laissé tel quel.';
