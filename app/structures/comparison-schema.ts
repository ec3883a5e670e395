import { z } from 'zod';
import { evidenceSchema } from '../plan/index.ts';

export const STRUCTURES = ['ESP', 'ESS', 'MSP', 'CPTS', 'CDS'] as const;
export const structureIdSchema = z.enum(STRUCTURES);
export type StructureId = z.infer<typeof structureIdSchema>;

export const sourcesSchema = z.record(
  z.string(),
  z.strictObject({ title: z.string().min(1), url: z.string() }),
);
export type Sources = z.infer<typeof sourcesSchema>;

const statedSchema = z.strictObject({
  lines: z.array(z.string().min(1)).min(1),
  evidence: evidenceSchema,
  /** Keys of the sources. */
  sources: z.array(z.string()).min(1),
});

/** What the founding table says (evidence `seed`), and beside it today's law where it moved or says more. */
export const comparisonCellSchema = statedSchema.extend({
  today: statedSchema.extend({ date: z.iso.date() }).optional(),
});
export type ComparisonCell = z.infer<typeof comparisonCellSchema>;

/** « Quelle structure pour nous ? »: one row a subject, one column a structure (`resources/structures/`). */
export const comparisonSchema = z.strictObject({
  date: z.iso.date(),
  title: z.string().min(1),
  notice: z.string().min(1),
  structures: z
    .array(z.strictObject({ id: structureIdSchema, plan: z.string(), label: z.string().min(1) }))
    .length(STRUCTURES.length),
  rows: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string().min(1),
      cells: z.record(structureIdSchema, comparisonCellSchema),
    }),
  ),
  sources: sourcesSchema,
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** Titles of the sources a cell rests on. */
export function sourceTitlesOf(sources: Sources, keys: readonly string[]): string[] {
  return keys.map((key) => sources[key]?.title ?? key);
}
