import { z } from 'zod';
import { MOST_CHARACTERS } from '../dossier/index.ts';

export const versionIdSchema = z.string().regex(/^[A-Za-z0-9_-]{6,64}$/);

export const versionNameSchema = z.string().trim().min(1).max(MOST_CHARACTERS.versionName);
export const versionNoteSchema = z.string().trim().max(MOST_CHARACTERS.versionNote);

export const versionHeadSchema = z.strictObject({
  id: versionIdSchema,
  /** `auto`: kept by Préfigure and thinned with time; `named`: kept by a person, until she removes it. */
  kind: z.enum(['auto', 'named']),
  /** Order of keeping, which a clock going back cannot disturb. */
  sequence: z.number().int().positive(),
  createdAt: z.iso.datetime(),
  name: versionNameSchema.optional(),
  note: versionNoteSchema.optional(),
  /** Name of the dossier at that time. */
  title: z.string().max(1_000),
  /** Checksum of what the dossier said, to keep the same state only once. */
  content: z.string().regex(/^[0-9a-f]{64}$/),
  /** Checksums of the attached files kept with a named version. */
  pieces: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(5_000),
});
/** What is known of a version without opening it. */
export type VersionHead = z.infer<typeof versionHeadSchema>;
