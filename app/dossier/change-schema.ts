import { z } from 'zod';
import {
  attachmentSchema,
  citationSchema,
  dismissalSchema,
  fundingSettingsSchema,
  itemSchema,
  lookSchema,
  overrideSchema,
  trayPieceSchema,
} from './schema.ts';
import { MOST_CHARACTERS } from './text-limits.ts';
import { anyAnswerSchema, cellSchema, rowIdSchema, rowSchema } from './values.ts';

const at = z.string().min(1).max(300);
const index = z.number().int().nonnegative();

/**
 * Every way a dossier may change. `null` clears. Each has an inverse, given back by `applyChange`,
 * so that undo, history and merging speak one language.
 */
export const changeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('setAnswer'), at, value: anyAnswerSchema.nullable() }),
  z.strictObject({ type: z.literal('insertRow'), at, index, row: rowSchema }),
  z.strictObject({ type: z.literal('removeRow'), at, rowId: rowIdSchema }),
  z.strictObject({ type: z.literal('moveRow'), at, rowId: rowIdSchema, index }),
  z.strictObject({
    type: z.literal('setCell'),
    at,
    rowId: rowIdSchema,
    column: z.string(),
    value: cellSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('insertItem'), collection: z.string(), index, item: itemSchema }),
  z.strictObject({ type: z.literal('removeItem'), collection: z.string(), itemId: rowIdSchema }),
  z.strictObject({ type: z.literal('moveItem'), collection: z.string(), itemId: rowIdSchema, index }),
  z.strictObject({ type: z.literal('setNote'), at, value: z.string().max(MOST_CHARACTERS.note).nullable() }),
  z.strictObject({ type: z.literal('setCitation'), at, value: citationSchema.nullable() }),
  z.strictObject({
    type: z.literal('setNotApplicable'),
    at,
    value: z.string().max(MOST_CHARACTERS.reason).nullable(),
  }),
  z.strictObject({ type: z.literal('setOverride'), at, value: overrideSchema.nullable() }),
  /** Sets a finding of the checks aside, by its id; `null` brings it back. */
  z.strictObject({
    type: z.literal('setDismissal'),
    finding: z.string().max(1_000),
    value: dismissalSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('setAttachment'), id: z.string(), value: attachmentSchema.nullable() }),
  /** Adds (at `index`, at the end without one), replaces or takes out one piece of the tray. */
  z.strictObject({
    type: z.literal('setTray'),
    id: rowIdSchema,
    index: index.optional(),
    value: trayPieceSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('setRegion'), value: z.string().max(10).nullable() }),
  z.strictObject({ type: z.literal('setLook'), value: lookSchema.nullable() }),
  z.strictObject({ type: z.literal('setFunding'), value: fundingSettingsSchema.nullable() }),
]);
export type Change = z.infer<typeof changeSchema>;
