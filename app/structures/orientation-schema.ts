import { z } from 'zod';
import { evidenceSchema } from '../plan/index.ts';
import { sourcesSchema, structureIdSchema } from './comparison-schema.ts';

/** About one answer: every test it carries must hold. */
export const answerTestSchema = z.strictObject({
  question: z.string(),
  in: z.array(z.string()).optional(),
  includes: z.array(z.string()).optional(),
  includesAny: z.array(z.string()).optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
});
export type AnswerTest = z.infer<typeof answerTestSchema>;

const conditionSchema = answerTestSchema.extend({
  /** What to say when it does not hold. */
  missing: z.string().min(1),
});
export type OrientationCondition = z.infer<typeof conditionSchema>;

const optionSchema = z.strictObject({ id: z.string(), label: z.string().min(1) });

export const orientationQuestionSchema = z.strictObject({
  id: z.string(),
  type: z.enum(['choice', 'multipleChoice', 'number']),
  label: z.string().min(1),
  help: z.string().optional(),
  options: z.array(optionSchema).optional(),
  unit: z.string().optional(),
  max: z.number().optional(),
  /** Asked only when it holds. */
  when: answerTestSchema.optional(),
});
export type OrientationQuestion = z.infer<typeof orientationQuestionSchema>;

const fact = {
  id: z.string(),
  because: z.string().min(1),
  evidence: evidenceSchema,
  sources: z.array(z.string()).min(1),
};

export const orientationRuleSchema = z.strictObject({
  ...fact,
  structure: structureIdSchema,
  title: z.string().min(1),
  /** All must hold for the rule to decide. The first says what the team wants. */
  when: z.array(conditionSchema).min(1),
  /** Do not change the decision, but stand between the team and its funding or its purpose. */
  checks: z.array(conditionSchema),
  /** The structure above. */
  next: structureIdSchema.optional(),
});
export type OrientationRule = z.infer<typeof orientationRuleSchema>;

/** The questions and explicit rules of the orientation, in the order the rules are tried. */
export const orientationSchema = z.strictObject({
  date: z.iso.date(),
  notice: z.string().min(1),
  cumulation: z.string().min(1),
  sources: sourcesSchema,
  questions: z.array(orientationQuestionSchema).min(1).max(12),
  rules: z.array(orientationRuleSchema).min(1),
  exclusions: z.array(
    z.strictObject({
      ...fact,
      structures: z.array(structureIdSchema).min(1),
      when: z.array(answerTestSchema).min(1),
      wayOut: z.string().min(1),
    }),
  ),
});
export type Orientation = z.infer<typeof orientationSchema>;

export const orientationAnswersSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.array(z.string())]),
);
/** Answers by question id: an option id, several of them, or a number. */
export type OrientationAnswers = z.infer<typeof orientationAnswersSchema>;
