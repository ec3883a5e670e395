import { z } from 'zod';

export const orderStepSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  title: z.string().min(1),
  why: z.string().min(1),
  /** About how long, in words: an estimate, never a promise. */
  duration: z.string().min(1),
  /** Ids of the sub-sections to write, in order. */
  subsections: z.array(z.string()).min(1),
  /** What one person can prepare before the team first meets. */
  beforeMeeting: z.string().min(1).optional(),
});
export type OrderStep = z.infer<typeof orderStepSchema>;

/** A proposed order of work through the plan (`order.json`), which is not the order of reading. */
export const planOrderSchema = z.strictObject({
  notice: z.string().min(1),
  phases: z
    .array(z.strictObject({ title: z.string().min(1), steps: z.array(orderStepSchema).min(1) }))
    .min(1),
});
export type PlanOrder = z.infer<typeof planOrderSchema>;
