import * as z from 'zod/mini';
import { dossierIdSchema } from './dossier/dossier-id.ts';

/** Names a window to the host, among those that may have kept words aside. */
export const windowSessionSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

export const damageSchema = z.strictObject({
  problem: z.string(),
  /** Path of the damaged file. */
  file: z.string(),
  lastGood: z.optional(z.strictObject({ savedAt: z.iso.datetime(), path: z.string() })),
  /** When the changed file says it was saved, if it can be read all the same. */
  readableFrom: z.optional(z.iso.datetime()),
});
/** What is wrong with a dossier that does not open, and what there is to go on with. */
export type Damage = z.infer<typeof damageSchema>;

export const recoverySchema = z.strictObject({
  /** Present until dismissed when the program stopped suddenly the last time. */
  stop: z.optional(
    z.strictObject({
      /** When it last showed itself. */
      seen: z.iso.datetime(),
      dossiers: z.array(
        z.strictObject({
          id: dossierIdSchema,
          title: z.string(),
          savedAt: z.optional(z.iso.datetime()),
          /** A save that was under way was taken up. */
          completed: z.boolean(),
        }),
      ),
    }),
  ),
  unsaved: z.array(
    z.strictObject({
      key: z.string(),
      /** The window it comes from, which may still be open. */
      session: z.string(),
      dossier: dossierIdSchema,
      title: z.string(),
      writtenAt: z.iso.datetime(),
      path: z.string(),
      /** The dossier itself is still in the library. */
      known: z.boolean(),
    }),
  ),
});
/** What the person should know at start about words that were at risk. */
export type Recovery = z.infer<typeof recoverySchema>;
