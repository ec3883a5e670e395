import { z } from 'zod';
import { changeSchema, parseFieldKey } from '../dossier/index.ts';
import { indexPlan, type Plan } from '../plan/index.ts';

export const findingLevelSchema = z.enum(['bloquant', 'a_corriger', 'conseil']);
export type FindingLevel = z.infer<typeof findingLevelSchema>;

/** Something missing or inconsistent, and where. */
export const findingSchema = z.object({
  /** Stable while the cause remains: `<check>:<field key>`, then the row when there are several. */
  id: z.string(),
  level: findingLevelSchema,
  /** Field key where it is mended. */
  field: z.string(),
  message: z.string(),
  /** Why it matters. */
  reason: z.string().optional(),
  /** Where the reason comes from: a text, a published document. */
  source: z.string().optional(),
  /** What mends it in one click; applied through the same changes as any edit. */
  fix: z.object({ label: z.string(), changes: z.array(changeSchema).min(1) }).optional(),
  /** Keys of the other fields concerned: the second of two values that disagree, say. */
  related: z.array(z.string()).optional(),
});
export type Finding = z.infer<typeof findingSchema>;

const ORDER: Readonly<Record<FindingLevel, number>> = { bloquant: 0, a_corriger: 1, conseil: 2 };

/** What blocks the deposit first; inside a level, the order of the plan. */
export function sortFindings(findings: readonly Finding[], plan?: Plan): Finding[] {
  const places = plan ? placeOrder(plan) : undefined;
  const place = ({ field }: Finding) => places?.get(parseFieldKey(field).field) ?? 0;
  return [...findings].sort((a, b) => ORDER[a.level] - ORDER[b.level] || place(a) - place(b));
}

const orders = new WeakMap<Plan, ReadonlyMap<string, number>>();

function placeOrder(plan: Plan): ReadonlyMap<string, number> {
  const known = orders.get(plan);
  if (known) return known;
  const order = new Map(indexPlan(plan).places.map(({ field }, index) => [field.id, index + 1]));
  orders.set(plan, order);
  return order;
}
