import { PrefigureError } from '../errors.ts';
import { type Column, type FieldDef, listOptions, type Plan } from '../plan/index.ts';
import { parseFrenchDate, parseFrenchNumber, searchable } from '../text/index.ts';
import { type MakeId, randomId } from './ids.ts';
import { richTextFromMarkdown } from './markdown.ts';
import { answerSchema, cellSchemaOf } from './plan-schema.ts';
import { type Answer, anyAnswerSchema, type Cell, cellSchema } from './values.ts';

/**
 * Reads an answer given loosely (command line, example files, spreadsheets) as the field wants it:
 * Markdown for rich text, French numbers and dates, option words for option ids, rows without ids, lists of words.
 * @throws PrefigureError `wrongType` naming the field, row and column, in French
 */
export function coerceAnswer(plan: Plan, field: FieldDef, input: unknown, makeId: MakeId = randomId): Answer {
  const candidate = candidateFor(plan, field, input, makeId);
  const parsed = answerSchema(plan, field).safeParse(candidate);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path.length ? ` (${describePath(field, issue.path)})` : '';
    throw new PrefigureError(
      'wrongType',
      `« ${field.label} »${path} : ${issue?.message ?? 'valeur refusée'}.`,
    );
  }
  return anyAnswerSchema.parse(parsed.data);
}

/**
 * Reads one cell given loosely; undefined for an empty one.
 * @throws PrefigureError `wrongType`
 */
export function coerceCell(plan: Plan, column: Column, input: unknown): Cell | undefined {
  if (input === null || input === undefined || input === '') return undefined;
  const candidate = scalarFor(plan, column.type, column.list, input);
  const parsed = cellSchemaOf(plan, column).safeParse(candidate);
  if (!parsed.success)
    throw new PrefigureError(
      'wrongType',
      `« ${column.label} » : ${parsed.error.issues[0]?.message ?? 'valeur refusée'}.`,
    );
  return cellSchema.parse(parsed.data);
}

function describePath(field: FieldDef, path: readonly PropertyKey[]): string {
  return path
    .map((part) => {
      if (typeof part === 'number') return `ligne ${part + 1}`;
      return field.columns?.find(({ id }) => id === part)?.label ?? String(part);
    })
    .join(', ');
}

function candidateFor(plan: Plan, field: FieldDef, input: unknown, makeId: MakeId): unknown {
  if (field.type === 'computed')
    throw new PrefigureError('wrongType', `« ${field.label} » est calculé : il ne se saisit pas.`);
  if (field.type === 'richText') return typeof input === 'string' ? richTextFromMarkdown(input) : input;
  if (field.type === 'multipleChoice')
    return asArray(input).map((each) => scalarFor(plan, 'choice', field.list, each));
  if (field.type === 'attachment') return typeof input === 'string' ? [input] : input;
  if (field.type === 'list')
    return asArray(input).map((each) =>
      typeof each === 'string' ? { id: makeId(), text: each } : withRowId(each, makeId),
    );
  if (field.type === 'table') return asArray(input).map((row) => tableRow(plan, field, row, makeId));
  return scalarFor(plan, field.type, field.list, input);
}

function tableRow(plan: Plan, field: FieldDef, input: unknown, makeId: MakeId): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const columns = new Map(
    field.columns?.flatMap((column) => [[column.sourceId ?? column.id, column] as const]),
  );
  for (const column of field.columns ?? []) columns.set(column.id, column);
  const cells = Object.entries(input).flatMap(([name, value]): [string, unknown][] => {
    if (name === 'id') return [];
    const column = columns.get(name);
    if (column?.type === 'computed' || value === null || value === '') return [];
    return [[column?.id ?? name, column ? scalarFor(plan, column.type, column.list, value) : value]];
  });
  const id: unknown = Reflect.get(input, 'id');
  return { id: typeof id === 'string' ? id : makeId(), ...Object.fromEntries(cells) };
}

function withRowId(row: unknown, makeId: MakeId): unknown {
  return typeof row === 'object' && row !== null && !('id' in row) ? { id: makeId(), ...row } : row;
}

function scalarFor(
  plan: Plan,
  type: Column['type'] | FieldDef['type'],
  list: string | undefined,
  input: unknown,
): unknown {
  if (type === 'attachment') return typeof input === 'string' ? [input] : input;
  if (type === 'signature') return typeof input === 'string' ? { name: input } : input;
  if (typeof input === 'number' && (type === 'shortText' || type === 'longText' || type === 'date'))
    return String(input);
  if (typeof input === 'number' && type === 'choice') return optionId(plan, list, String(input));
  if (typeof input !== 'string') return input;
  switch (type) {
    case 'number':
    case 'amount':
    case 'percentage':
      return parseFrenchNumber(input) ?? input;
    case 'date':
      return parseFrenchDate(input) ?? input;
    case 'choice':
      return optionId(plan, list, input);
    case 'yesNo':
      return yesNo(input) ?? input;
    default:
      return input;
  }
}

function optionId(plan: Plan, list: string | undefined, input: string): string {
  const options = listOptions(plan, list);
  if (options.some(({ id }) => id === input)) return input;
  const wanted = searchable(input);
  return options.find(({ label }) => searchable(label) === wanted)?.id ?? input;
}

function yesNo(text: string): boolean | undefined {
  const word = searchable(text);
  if (['oui', 'vrai', 'x', 'true', '1'].includes(word)) return true;
  if (['non', 'faux', 'false', '0'].includes(word)) return false;
  return undefined;
}

function asArray(input: unknown): unknown[] {
  return Array.isArray(input) ? input : [input];
}
