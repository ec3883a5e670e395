import { z } from 'zod';
import { dossierIdSchema } from './dossier-id.ts';
import { richTextSchema } from './rich-text.ts';
import { MOST_CHARACTERS } from './text-limits.ts';
import { anyAnswerSchema, partialDateSchema, rowIdSchema } from './values.ts';

/** The version this program writes. Bump it with a migration and a fixture, never without. */
export const SCHEMA_VERSION = 1;
export const DOSSIER_FORMAT = 'prefigure-dossier';

export const attachmentSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  name: z.string().min(1).max(255),
  mediaType: z.string().max(200),
  /** In bytes. */
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** What a picture shows, for those who do not see it. */
  alt: z.string().max(MOST_CHARACTERS.picture).optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const itemSchema = z.strictObject({ id: rowIdSchema, answers: z.record(z.string(), anyAnswerSchema) });
/** One repetition of a repeatable sub-section: a fiche action, say. */
export type Item = z.infer<typeof itemSchema>;

export const overrideSchema = z.strictObject({
  value: z.union([z.number(), z.string()]),
  source: z.string().max(MOST_CHARACTERS.source),
  date: partialDateSchema.optional(),
});
/** A person's own figure, which wins over the computed one and is shown as hers. */
export type Override = z.infer<typeof overrideSchema>;

export const citationSchema = z.strictObject({
  source: z.string().max(MOST_CHARACTERS.source),
  year: z.string().max(MOST_CHARACTERS.year).optional(),
});
export type Citation = z.infer<typeof citationSchema>;

export const trayPieceSchema = z.strictObject({
  id: rowIdSchema,
  title: z.string().max(300),
  text: richTextSchema,
});
/** Words that came with an imported file and have no place in the plan yet ("à ranger"). */
export type TrayPiece = z.infer<typeof trayPieceSchema>;

/** The looks of the Word files; without one, `sobre`. */
export const lookNameSchema = z.enum(['sobre', 'regional', 'compact']);
export type LookName = z.infer<typeof lookNameSchema>;

export const lookSchema = z.strictObject({
  name: lookNameSchema,
  /** The team's own colour. */
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'couleur attendue, par exemple #0e5a57')
    .optional(),
});
/** How the team wants its documents to look. */
export type Look = z.infer<typeof lookSchema>;

export const fundingSettingsSchema = z.strictObject({
  /** Id of the scale; without one, the scale in force on the day of the signature. */
  bareme: z.string().max(100).optional(),
  /** Share of the variable part expected, in percent, by contract year; the last one goes on. */
  rates: z.array(z.number().min(0).max(100)).min(1).max(10).optional(),
  /** Contract year in which the crisis plan is written; 0 when it is already written. */
  planYear: z.number().int().min(0).max(10).optional(),
  /** Contract years in which the ARS would recognise a crisis. */
  crisisYears: z.array(z.number().int().min(1).max(10)).max(10).optional(),
  /** Calendar year of the budget's first year. */
  firstYear: z.number().int().min(2000).max(2200).optional(),
});
/** How the team wants its funding simulated; everything else is read in its answers. */
export type FundingSettings = z.infer<typeof fundingSettingsSchema>;

export const dismissalSchema = z.strictObject({
  /** What the finding said then: another message is another finding. */
  message: z.string().max(2_000),
  reason: z.string().min(1).max(MOST_CHARACTERS.reason),
});
/** Why the team sets a finding of the checks aside. */
export type Dismissal = z.infer<typeof dismissalSchema>;

export const dossierShape = {
  format: z.literal(DOSSIER_FORMAT),
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: dossierIdSchema,
  plan: z.strictObject({ id: z.string(), version: z.string() }),
  /** Region code of the ARS, e.g. "28" for Normandie. */
  region: z.string().max(10).optional(),
  /** True for the bundled fictional example and its copies. */
  example: z.boolean().optional(),
  createdAt: z.iso.datetime(),
  modifiedAt: z.iso.datetime(),
  answers: z.record(z.string(), anyAnswerSchema),
  collections: z.record(z.string(), z.array(itemSchema)),
  attachments: z.array(attachmentSchema),
  /** Working notes by field key; never exported. */
  notes: z.record(z.string(), z.string().max(MOST_CHARACTERS.note)),
  /** Source and year said under a table, by field key. */
  citations: z.record(z.string(), citationSchema),
  /** "Sans objet", by field key, with the written reason. */
  notApplicable: z.record(z.string(), z.string().max(MOST_CHARACTERS.reason)),
  overrides: z.record(z.string(), overrideSchema),
  /** Findings of the checks set aside, by finding id; absent while there is none. Never exported. */
  dismissals: z.record(z.string().max(1_000), dismissalSchema).optional(),
  /** The "à ranger" tray, in reading order; absent when nothing waits. */
  tray: z.array(trayPieceSchema).max(10_000).optional(),
  /** Absent while nobody chose. */
  look: lookSchema.optional(),
  /** Absent while the simulation follows the answers alone. */
  funding: fundingSettingsSchema.optional(),
};

/** A dossier of any plan; {@link planDossierSchema} knows the fields of one plan. */
export const dossierSchema = z.strictObject(dossierShape);
export type Dossier = z.infer<typeof dossierSchema>;
