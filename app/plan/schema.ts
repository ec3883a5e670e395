import { z } from 'zod';
import { planCheckSchema } from './check-schema.ts';
import { evidenceSchema } from './evidence.ts';
import { planOrderSchema } from './order-schema.ts';

export const requirementSchema = z.enum(['loi', 'convention', 'region', 'usage']);
export type Requirement = z.infer<typeof requirementSchema>;

/** Where an answer goes: letter of intent, project, annex of the project, public summary, or nowhere. */
export const destinationSchema = z.enum(['lettre', 'projet', 'annexe', 'resume', 'interne']);
export type Destination = z.infer<typeof destinationSchema>;

export const fieldTypeSchema = z.enum([
  'shortText',
  'richText',
  'number',
  'amount',
  'percentage',
  'date',
  'choice',
  'multipleChoice',
  'yesNo',
  'list',
  'table',
  'attachment',
  'signature',
  'computed',
]);
export type FieldType = z.infer<typeof fieldTypeSchema>;

export const columnTypeSchema = z.enum([
  'shortText',
  'longText',
  'number',
  'amount',
  'percentage',
  'date',
  'choice',
  'yesNo',
  'attachment',
  'signature',
  'computed',
]);
export type ColumnType = z.infer<typeof columnTypeSchema>;

const sourcesSchema = z.array(z.string());

/** A computed column: the arithmetic is data, so that another plan needs no code. */
export const formulaSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('product'), columns: z.array(z.string()).min(1), as: z.literal('amount') }),
  z.strictObject({ op: z.literal('sum'), columns: z.array(z.string()).min(1), as: z.literal('amount') }),
  z.strictObject({ op: z.literal('runningBalance'), plus: z.string(), minus: z.string() }),
  z.strictObject({ op: z.literal('sizeClass'), of: z.string() }),
  z.strictObject({ op: z.literal('populationOf'), of: z.string() }),
  z.strictObject({ op: z.literal('partialCommune') }),
]);
export type Formula = z.infer<typeof formulaSchema>;

export const columnSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  sourceId: z.string().optional(),
  label: z.string().min(1),
  type: columnTypeSchema,
  list: z.string().optional(),
  formula: formulaSchema.optional(),
  required: z.boolean().optional(),
  private: z.boolean().optional(),
  unit: z.string().optional(),
});
export type Column = z.infer<typeof columnSchema>;

export const conditionSchema = z.strictObject({ field: z.string(), includes: z.string() });
export type Condition = z.infer<typeof conditionSchema>;

/** What an unanswered field shows instead of nothing: another table's rows, or a computation. */
export const prefillSchema = z.union([
  z.strictObject({
    field: z.string(),
    /** Column of this table → the column it is taken from, or several whose words stand one after the other. */
    columns: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(2)])),
    /** Only the rows where this column is written are taken, as soon as it is in one of them. */
    among: z.string().optional(),
  }),
  z.strictObject({ compute: z.literal('fichesDeLaMission'), mission: z.string() }),
]);
export type Prefill = z.infer<typeof prefillSchema>;

export const computeSchema = z.enum([
  'populationTotale',
  'tailleAci',
  'nombreCommunes',
  'adhesionParProfession',
  'equilibreBudget',
  'ventilationMissions',
  'calendrierActions',
  'tousLesIndicateurs',
  'echeanceValidation',
]);
export type ComputeName = z.infer<typeof computeSchema>;

export const fieldSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9-]*)+$/),
  sourceId: z.string().optional(),
  label: z.string().min(1),
  type: fieldTypeSchema,
  required: z.boolean(),
  requiredBy: requirementSchema,
  hint: z.string(),
  sources: sourcesSchema,
  evidence: evidenceSchema,
  documents: z.array(destinationSchema).optional(),
  list: z.string().optional(),
  columns: z.array(columnSchema).optional(),
  compute: computeSchema.optional(),
  unit: z.string().optional(),
  default: z.array(z.string()).optional(),
  multiple: z.boolean().optional(),
  prefill: prefillSchema.optional(),
  layout: z.enum(['afom', 'besoins']).optional(),
  when: conditionSchema.optional(),
  maxLength: z.number().int().positive().optional(),
});
export type FieldDef = z.infer<typeof fieldSchema>;

export const subsectionSchema = z.strictObject({
  id: z.string(),
  sourceId: z.string().optional(),
  title: z.string().min(1),
  intro: z.string().optional(),
  when: conditionSchema.optional(),
  repeat: z
    .strictObject({
      collection: z.string(),
      itemLabel: z.string(),
      titleField: z.string(),
      min: z.number().int().nonnegative(),
    })
    .optional(),
  fields: z.array(fieldSchema),
});
export type Subsection = z.infer<typeof subsectionSchema>;

export const sectionSchema = z.strictObject({
  id: z.string(),
  sourceId: z.string().optional(),
  title: z.string().min(1),
  shortTitle: z.string().min(1),
  documents: z.array(destinationSchema).min(1),
  requestedBy: z.string(),
  usualLength: z.string(),
  pitfalls: z.array(z.string()),
  typicalIndicators: z
    .array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        unit: z.string(),
        hint: z.string(),
        sources: sourcesSchema,
        required: z.boolean(),
        evidence: evidenceSchema,
      }),
    )
    .optional(),
  subsections: z.array(subsectionSchema).min(1),
});
export type Section = z.infer<typeof sectionSchema>;

export const optionSchema = z.strictObject({
  id: z.string(),
  label: z.string().min(1),
  mission: z.string().optional(),
  kind: z.enum(['socle', 'complementaire']).optional(),
  startMonths: z.number().int().optional(),
  deployMonths: z.number().int().optional(),
});
export type Option = z.infer<typeof optionSchema>;

export const optionListSchema = z.strictObject({
  label: z.string(),
  items: z.array(optionSchema),
  open: z.boolean().optional(),
  from: z.string().optional(),
  sources: sourcesSchema.optional(),
  evidence: z.optional(evidenceSchema),
});
export type OptionList = z.infer<typeof optionListSchema>;

export const sourceSchema = z.strictObject({
  title: z.string(),
  url: z.string(),
  nature: z.string(),
  read: z.string(),
});
export type Source = z.infer<typeof sourceSchema>;

const overlayFact = { reason: z.string().min(1), sources: sourcesSchema.min(1), evidence: evidenceSchema };
export const overlayChangeSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('require'), field: z.string(), ...overlayFact }),
  z.strictObject({ op: z.literal('relax'), field: z.string(), ...overlayFact }),
  z.strictObject({ op: z.literal('hide'), field: z.string(), ...overlayFact }),
  z.strictObject({ op: z.literal('rename'), field: z.string(), label: z.string().min(1), ...overlayFact }),
  z.strictObject({
    op: z.literal('add'),
    subsection: z.string(),
    after: z.string().optional(),
    reason: z.string().min(1),
    field: fieldSchema,
  }),
]);

/** A region's own frame: what its ARS requires, names, adds or leaves out. */
export const overlaySchema = z.strictObject({
  ars: z.string(),
  name: z.string(),
  date: z.iso.date(),
  notice: z.string(),
  recipients: z
    .strictObject({ text: z.string(), sources: sourcesSchema, evidence: evidenceSchema })
    .optional(),
  changes: z.array(overlayChangeSchema),
});
export type RegionOverlay = z.infer<typeof overlaySchema>;

export const planDocumentSchema = z.strictObject({
  id: z.enum(['lettre', 'projet', 'resume']),
  label: z.string(),
  includes: z.array(destinationSchema).min(1),
});
export type PlanDocument = z.infer<typeof planDocumentSchema>;

/** The head file of a plan folder (`plan.json`). */
export const planHeadSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  version: z.string(),
  title: z.string(),
  structure: z.string(),
  structureLabel: z.string(),
  date: z.iso.date(),
  notice: z.string(),
  nameField: z.string(),
  sections: z.array(z.string()).min(1),
  documents: z.array(planDocumentSchema).min(1),
  /** The agreement with the health insurance that the requirement `convention` stands for, after « l’ ». */
  agreement: z.string().min(1),
  /** What happens once the project is sent: paragraphs for the team. */
  afterDeposit: z.array(z.string().min(1)).min(1),
});

/** A whole plan, as loaded from its folder; references are checked by {@link checkPlan}. */
export const planSchema = planHeadSchema.extend({
  sections: z.array(sectionSchema).min(1),
  lists: z.record(z.string(), optionListSchema),
  sources: z.record(z.string(), sourceSchema),
  regions: z.array(overlaySchema),
  /** A proposed order of work; absent where none is written. */
  order: planOrderSchema.optional(),
  /** Thresholds and pieces of this structure; absent where none is stated. */
  checks: z.array(planCheckSchema).optional(),
});
export type Plan = z.infer<typeof planSchema>;
