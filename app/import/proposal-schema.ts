import { z } from 'zod';

export const partKindSchema = z.enum(['start', 'heading', 'table', 'contents', 'leftover']);
/** What a part was in the file: what stands before the first heading, a heading with its text, a table… */
export type PartKind = z.infer<typeof partKindSchema>;

export const importPartSchema = z.strictObject({
  id: z.string(),
  kind: partKindSchema,
  /** Headings above, then its own; empty for what stands under none. */
  path: z.array(z.string()),
  /** Words of its text, heading left out. */
  words: z.number().int().nonnegative(),
  /** Its first words. */
  preview: z.string(),
  /** Field key proposed (`fichesAction/import-1/ficheAction.pilote` in an item of the proposal); absent: the tray. */
  target: z.string().optional(),
  /** Name of that place, for people. */
  targetLabel: z.string().optional(),
  /** From 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** True when it is applied unless the person says otherwise; else it waits in the tray. */
  sure: z.boolean(),
  /** Why, in French. */
  reason: z.string(),
});

export const importItemSchema = z.strictObject({
  id: z.string(),
  collection: z.string(),
  title: z.string(),
});

export const importProposalSchema = z.strictObject({
  /** Name the file seems to give the structure. */
  name: z.string(),
  parts: z.array(importPartSchema),
  /** Items the file describes (fiches action), made when at least one part goes in them. */
  items: z.array(importItemSchema),
});
/** What an import would do, for a person to confirm: everything but the words themselves. */
export type ImportProposal = z.infer<typeof importProposalSchema>;
export type ImportItem = z.infer<typeof importItemSchema>;

/** A person's choices: part id to field key, `null` for the tray. A part that is not named follows the proposal. */
export const importChoicesSchema = z.record(z.string(), z.string().nullable());
export type ImportChoices = z.infer<typeof importChoicesSchema>;
