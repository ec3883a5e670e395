import { z } from 'zod';

export const findingLevelSchema = z.enum(['bloquant', 'a_corriger', 'conseil']);
export type FindingLevel = z.infer<typeof findingLevelSchema>;

/** Something missing or inconsistent, and where. */
export const findingSchema = z.object({
  /** Stable while the cause remains: `<check>:<field key>`. */
  id: z.string(),
  level: findingLevelSchema,
  /** Field key where it is mended. */
  field: z.string(),
  message: z.string(),
  /** Why it matters, with its source. */
  reason: z.string().optional(),
});
export type Finding = z.infer<typeof findingSchema>;

const ORDER: Readonly<Record<FindingLevel, number>> = { bloquant: 0, a_corriger: 1, conseil: 2 };

/** What blocks the deposit first; otherwise the order of the plan is kept. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => ORDER[a.level] - ORDER[b.level]);
}
