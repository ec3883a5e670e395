import type { ZodType } from 'zod';
import * as z from 'zod/mini';
import { dossierIdSchema } from './dossier/dossier-id.ts';
import { errorCodeSchema } from './errors.ts';
import { recoverySchema } from './recovery-schema.ts';

// What the interface's first screen asks for, apart: the whole contract brings every schema of a dossier and of a plan,
// which would be built before anything shows. In zod's light form, which the page's first script can carry.

/** A schema in either form of zod. */
export type AnySchema = ZodType | z.ZodMiniType;

export const dossierCardSchema = z.strictObject({
  id: dossierIdSchema,
  title: z.string(),
  planId: z.string(),
  /** Name of the structure, e.g. « CPTS ». */
  structure: z.string(),
  region: z.optional(z.string()),
  example: z.boolean(),
  communes: z.int(),
  /** Inhabitants. */
  population: z.optional(z.int()),
  answered: z.int(),
  required: z.int(),
  modifiedAt: z.iso.datetime(),
  /** Present when the dossier's file could not be read; the file is kept. */
  problem: z.optional(z.string()),
});
/** What the library shows of a dossier. */
export type DossierCard = z.infer<typeof dossierCardSchema>;

export const capabilitiesSchema = z.strictObject({
  host: z.enum(['desktop', 'browser']),
  /** Saving and opening go through the system's own dialogs. */
  nativeDialogs: z.boolean(),
  /** The host can print the preview to PDF itself. */
  pdf: z.boolean(),
});
export type Capabilities = z.infer<typeof capabilitiesSchema>;

export const arsSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  departements: z.array(z.string()),
});
export type Ars = z.infer<typeof arsSchema>;

const nothing = z.strictObject({});

/** The calls of the first screen; {@link contract} has them all. */
export const firstContract = {
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      library: z.string(),
      capabilities: capabilitiesSchema,
      plans: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          structure: z.string(),
          /** The structure in full. */
          label: z.string(),
          /** Words of the question that asks for the name. */
          nameLabel: z.string(),
        }),
      ),
      ars: z.array(arsSchema),
    }),
  },
  'library.list': {
    input: nothing,
    output: z.strictObject({ dossiers: z.array(dossierCardSchema), bin: z.array(dossierCardSchema) }),
  },
  /** What was found at start after a sudden stop, and words kept outside their dossier; `dismiss` ends the first. */
  'library.recovery': { input: z.strictObject({ dismiss: z.optional(z.boolean()) }), output: recoverySchema },
} as const;

export const errorReplySchema = z.strictObject({
  error: z.strictObject({ code: errorCodeSchema, message: z.string(), wayOut: z.optional(z.string()) }),
});
export const okReplySchema = z.strictObject({ ok: z.unknown() });
/** What crosses from host to interface: a result, or an expected error. */
export const replySchema = z.union([errorReplySchema, okReplySchema]);
export type Reply = z.infer<typeof replySchema>;
