import { z } from 'zod';
import { type Column, type FieldDef, listOptions, type Plan, planWithAllRegions } from '../plan/index.ts';
import { richTextSchema } from './rich-text.ts';
import { dossierShape } from './schema.ts';
import { MOST_CHARACTERS } from './text-limits.ts';
import {
  amountSchema,
  attachmentIdsSchema,
  numberSchema,
  partialDateSchema,
  rowIdSchema,
  shortTextSchema,
  signatureSchema,
} from './values.ts';

function optionSchema(plan: Plan, list: string | undefined): z.ZodType<string> {
  const options = listOptions(plan, list).map((option) => option.id);
  const closed = list && plan.lists[list] && !plan.lists[list].open && !plan.lists[list].from;
  return closed && options.length ? z.enum(options) : z.string().max(MOST_CHARACTERS.choice);
}

/** The schema of one cell; computed columns hold nothing. */
export function cellSchemaOf(plan: Plan, column: Column): z.ZodType {
  switch (column.type) {
    case 'number':
    case 'percentage':
      return numberSchema;
    case 'amount':
      return amountSchema;
    case 'date':
      return partialDateSchema;
    case 'choice':
      return optionSchema(plan, column.list);
    case 'yesNo':
      return z.boolean();
    case 'attachment':
      return attachmentIdsSchema;
    case 'signature':
      return signatureSchema;
    default:
      return shortTextSchema;
  }
}

const listRowSchema = z.strictObject({ id: rowIdSchema, text: shortTextSchema });

function tableRowSchema(plan: Plan, columns: readonly Column[]): z.ZodType {
  const cells = columns
    .filter((column) => column.type !== 'computed')
    .map((column) => [column.id, cellSchemaOf(plan, column).optional()] as const);
  return z.strictObject({ id: rowIdSchema, ...Object.fromEntries(cells) });
}

const schemas = new WeakMap<FieldDef, z.ZodType>();

/** The schema of one field's answer in the dossier; a computed field has none to store. */
export function answerSchema(plan: Plan, field: FieldDef): z.ZodType {
  const known = schemas.get(field);
  if (known) return known;
  const schema = buildAnswerSchema(plan, field);
  schemas.set(field, schema);
  return schema;
}

function buildAnswerSchema(plan: Plan, field: FieldDef): z.ZodType {
  switch (field.type) {
    case 'shortText':
      return shortTextSchema;
    case 'richText':
      return richTextSchema;
    case 'number':
    case 'percentage':
      return numberSchema;
    case 'amount':
      return amountSchema;
    case 'date':
      return partialDateSchema;
    case 'choice':
      return optionSchema(plan, field.list);
    case 'multipleChoice':
      return z.array(optionSchema(plan, field.list));
    case 'yesNo':
      return z.boolean();
    case 'list':
      return z.array(listRowSchema);
    case 'table':
      return z.array(tableRowSchema(plan, field.columns ?? []));
    case 'attachment':
      return attachmentIdsSchema;
    case 'signature':
      return signatureSchema;
    case 'computed':
      return z.never();
  }
}

const dossierSchemas = new WeakMap<Plan, ReturnType<typeof buildDossierSchema>>();

/** The strict schema of a dossier of this plan: unknown fields, columns and options are refused. */
export function planDossierSchema(plan: Plan): ReturnType<typeof buildDossierSchema> {
  const known = dossierSchemas.get(plan);
  if (known) return known;
  const schema = buildDossierSchema(plan);
  dossierSchemas.set(plan, schema);
  return schema;
}

function buildDossierSchema(plan: Plan) {
  const whole = planWithAllRegions(plan);
  const answers: Record<string, z.ZodType> = {};
  const collections: Record<string, z.ZodType> = {};
  for (const section of whole.sections) {
    for (const subsection of section.subsections) {
      const fields = subsection.fields
        .filter((field) => field.type !== 'computed')
        .map((field) => [field.id, answerSchema(plan, field).optional()] as const);
      if (!subsection.repeat) {
        for (const [id, schema] of fields) answers[id] = schema;
        continue;
      }
      const item = z.strictObject({ id: rowIdSchema, answers: z.strictObject(Object.fromEntries(fields)) });
      collections[subsection.repeat.collection] = z.array(item).optional();
    }
  }
  return z.strictObject({
    ...dossierShape,
    plan: z.strictObject({ id: z.literal(plan.id), version: z.string() }),
    answers: z.strictObject(answers),
    collections: z.strictObject(collections),
  });
}

/** JSON Schema (2020-12) of a dossier of this plan, for other programs. */
export function dossierJsonSchema(plan: Plan): Record<string, unknown> {
  const schema = z.toJSONSchema(planDossierSchema(plan), { io: 'input', reused: 'ref' });
  return { ...schema, title: `Dossier Préfigure : ${plan.title}` };
}
