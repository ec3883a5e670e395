import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Column, type FieldDef, indexPlan, planWithAllRegions } from '../../app/plan/index.ts';
import {
  formatAmount,
  formatDate,
  formatNumber,
  formatPercentage,
  formatShortDate,
} from '../../app/text/index.ts';
import { cpts } from './catalog.ts';
import { ROOT } from './ensure-built.ts';

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const inputSchema = z.union([z.string(), z.number(), z.array(z.string()), z.array(rowSchema)]);
const answersSchema = z.record(z.string(), inputSchema);

/** A published case as typed in: loose answers by field id, and its fiches action. */
const realCaseSchema = z.strictObject({
  source: z.string().min(1),
  region: z.string(),
  answers: answersSchema,
  fichesAction: z.array(answersSchema),
});
export type RealCase = z.infer<typeof realCaseSchema>;
type Row = z.infer<typeof rowSchema>;
type Input = z.infer<typeof inputSchema>;

const places = indexPlan(planWithAllRegions(cpts));

/** Reads `tests/fixtures/cases/<name>.json`. */
export function readRealCase(name: string): RealCase {
  const path = join(ROOT, 'tests/fixtures/cases', `${name}.json`);
  return realCaseSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Spaces of every kind made plain and single, soft hyphens and typographic apostrophes undone. */
export function plainSpaces(text: string): string {
  return text.replaceAll('\u00ad', '').replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

/** True when the fact stands in the text as whole words: `6` is not said by `16`. Both with plain spaces. */
export function says(text: string, fact: string): boolean {
  for (let at = text.indexOf(fact); at >= 0; at = text.indexOf(fact, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + fact.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

/** The words a reader must find for one answer: those of each row together, those of a plain answer alone. */
export function factsOf(fieldId: string, input: Input): string[][] {
  const field = places.place(fieldId)?.field;
  if (!field) throw new Error(`no such field: ${fieldId}`);
  if (!Array.isArray(input)) return [answerWords(field, input)];
  return input.map((each) => (typeof each === 'string' ? lines(each) : rowWords(field, each)));
}

function rowWords(field: FieldDef, row: Row): string[] {
  return Object.entries(row).flatMap(([id, cell]) => {
    const column = field.columns?.find((each) => each.id === id);
    if (!column) throw new Error(`no such column: ${field.id}, ${id}`);
    return cellWords(column, cell);
  });
}

function cellWords({ type }: Column, cell: Row[string]): string[] {
  if (typeof cell === 'boolean') return [cell ? 'Oui' : 'Non'];
  if (typeof cell === 'number') return [numberWords(type, cell)];
  if (type === 'date') return [formatShortDate(cell)];
  return type === 'yesNo' ? [cell === 'oui' ? 'Oui' : 'Non'] : lines(cell);
}

function answerWords({ type }: FieldDef, input: string | number): string[] {
  if (typeof input === 'number') return [numberWords(type, input)];
  if (type === 'date') return [formatDate(input)];
  return type === 'richText' ? lines(input.replace(/^#+ /gm, '')) : lines(input);
}

function numberWords(type: Column['type'] | FieldDef['type'], value: number): string {
  if (type === 'amount') return plainSpaces(formatAmount(value));
  return plainSpaces(type === 'percentage' ? formatPercentage(value) : formatNumber(value));
}

function lines(text: string): string[] {
  return text.split('\n').map(plainSpaces).filter(Boolean);
}
