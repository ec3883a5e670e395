import { z } from 'zod';
import { type RichText, richTextSchema } from './rich-text.ts';
import { MOST_CHARACTERS } from './text-limits.ts';

/** A date known to the day, the month or the year: `2026-11-22`, `2026-11` or `2026`. */
export const partialDateSchema = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'date attendue, par exemple 2026-11-22 ou 2026-11',
  )
  .refine(isCalendarDate, 'ce jour n’existe pas dans le calendrier');

function isCalendarDate(text: string): boolean {
  if (text.length < 10) return true;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A sum in euros with at most two decimals; compute on it in cents, never on the float. */
export const amountSchema = z
  .number()
  .min(-1e12)
  .max(1e12)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-4, 'deux décimales au plus');

export const numberSchema = z.number().min(-1e15).max(1e15);

/** Who signed, when; `image` is an attachment id. */
export const signatureSchema = z.strictObject({
  name: z.string().max(MOST_CHARACTERS.signatory).optional(),
  date: partialDateSchema.optional(),
  image: z.string().optional(),
});
export type Signature = z.infer<typeof signatureSchema>;

export const attachmentIdsSchema = z.array(z.string().min(1).max(100));

export const shortTextSchema = z.string().max(200_000);

/** A value of one table cell, before the plan has its say. */
export const cellSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  attachmentIdsSchema,
  signatureSchema,
]);
export type Cell = z.infer<typeof cellSchema>;

export const rowIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** A row of a table or list: a stable id and the cells by column id. */
export const rowSchema = z.object({ id: rowIdSchema }).catchall(cellSchema);
export type Row = z.infer<typeof rowSchema>;

/** Any answer, before the plan has its say (see `answerSchema` for one field's own shape). */
export const anyAnswerSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.array(rowSchema),
  richTextSchema,
  signatureSchema,
]);
export type Answer = z.infer<typeof anyAnswerSchema>;

/** True for a table's or a list's value. An empty array counts as one. */
export function isRows(answer: Answer | undefined): answer is Row[] {
  return Array.isArray(answer) && answer.every((row) => typeof row === 'object');
}

/** True for rich text. */
export function isRichText(answer: Answer | undefined): answer is RichText {
  return typeof answer === 'object' && !Array.isArray(answer) && 'type' in answer;
}
