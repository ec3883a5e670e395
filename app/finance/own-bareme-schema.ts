import { z } from 'zod';
import { aciBaremeSchema, aidsBaremeSchema, ceilingsBaremeSchema } from './bareme-schema.ts';

const based = {
  /** Id of the scale it corrects or starts from; its own id when left out. */
  basedOn: z.string().optional(),
};

/**
 * A scale written or corrected by a person: whole, or only the lines that differ from the one it is based on.
 * Sources may be free words.
 */
export const ownBaremeSchema = z.discriminatedUnion('kind', [
  aciBaremeSchema.partial().extend({ ...aciBaremeSchema.pick({ id: true, kind: true }).shape, ...based }),
  aidsBaremeSchema.partial().extend({ ...aidsBaremeSchema.pick({ id: true, kind: true }).shape, ...based }),
  ceilingsBaremeSchema
    .partial()
    .extend({ ...ceilingsBaremeSchema.pick({ id: true, kind: true }).shape, ...based }),
]);
export type OwnBareme = z.infer<typeof ownBaremeSchema>;
