import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';

const fact = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  field: z.string(),
  level: z.enum(['bloquant', 'a_corriger', 'conseil']),
  message: z.string().min(1),
  reason: z.string().min(1),
  sources: z.array(z.string()),
  evidence: evidenceSchema,
  /** A field that, once answered, settles the matter: a request for an exemption, say. */
  unless: z.string().optional(),
};
const values = z.array(z.string()).min(1);

/** A check that a plan states as data (`checks.json`): a threshold, a missing piece. */
export const planCheckSchema = z.discriminatedUnion('kind', [
  /** So many rows whose column is one of these options (`others`: none of them). */
  z.strictObject({
    ...fact,
    kind: z.literal('count'),
    column: z.string(),
    values,
    others: z.literal(true).optional(),
    min: z.number().int().positive(),
  }),
  /** The column of every row is filled, or is one of these options. */
  z.strictObject({ ...fact, kind: z.literal('everyRow'), column: z.string(), values: values.optional() }),
  z.strictObject({ ...fact, kind: z.literal('numberAtLeast'), min: z.number() }),
  /** Percentage of one number in another. */
  z.strictObject({ ...fact, kind: z.literal('shareAtLeast'), of: z.string(), min: z.number() }),
  z.strictObject({ ...fact, kind: z.literal('shareAtMost'), of: z.string(), max: z.number() }),
  /** Euros added up over the rows. */
  z.strictObject({ ...fact, kind: z.literal('sumAtMost'), column: z.string(), max: z.number() }),
  z.strictObject({ ...fact, kind: z.literal('rowsAtMost'), max: z.number().int().positive() }),
  /** When one field is answered (with one of `whenAny`), another must be (with one of `values`). */
  z.strictObject({
    ...fact,
    kind: z.literal('needs'),
    whenField: z.string(),
    whenAny: values.optional(),
    values: values.optional(),
  }),
]);
export type PlanCheck = z.infer<typeof planCheckSchema>;
