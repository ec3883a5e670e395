import { z } from 'zod';
import { evidenceSchema } from '../plan/index.ts';

/** What a line of an ACI scale pays. The plan and the crisis belong to the mission on health crises. */
export const partSchema = z.enum(['functioning', 'fixed', 'variable', 'planWriting', 'planUpdate', 'crisis']);
export type Part = z.infer<typeof partSchema>;

/** Mission id of the lines that pay the running of the association rather than a mission. */
export const FONCTIONNEMENT = 'fonctionnement';

const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const dateSchema = z.iso.date();
const eurosSchema = z
  .number()
  .min(0)
  .max(1e9)
  .refine(
    (value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-4,
    'un montant en euros a deux décimales au plus',
  );

const fact = {
  /** Key of the scale's `sources`; in a person's own scale, free words will do. */
  source: z.string().min(1).max(500),
  evidence: evidenceSchema,
  note: z.string().max(2_000).optional(),
  /** Set by `mergeBaremes` on what a person typed herself. */
  own: z.boolean().optional(),
};
const validity = { validFrom: dateSchema.nullable().optional(), validTo: dateSchema.nullable().optional() };

export const sourceEntrySchema = z.strictObject({ title: z.string().min(1), url: z.string() });
const sourcesSchema = z.record(z.string(), sourceEntrySchema);

export const aciLineSchema = z.strictObject({
  size: z.string(),
  mission: z.string(),
  part: partSchema,
  /** Euros for a full contract year. */
  amount: eurosSchema,
  ...validity,
  ...fact,
});
export type AciLine = z.infer<typeof aciLineSchema>;

export const aciMissionSchema = z.strictObject({
  id: z.string(),
  label: z.string().min(1),
  kind: z.enum(['socle', 'complementaire']),
  /** Months after signature; null when free. */
  startMonths: z.number().int().nonnegative().nullable(),
  deployMonths: z.number().int().nonnegative().nullable(),
  reference: z.string().optional(),
  ...fact,
});
export type AciMission = z.infer<typeof aciMissionSchema>;

export const paymentRuleSchema = z.strictObject({
  part: partSchema,
  /** Percentage paid in advance; the rest comes at the next anniversary. */
  advancePercent: z.number().min(0).max(100),
  /** The same in the first contract year, when it differs. */
  firstYearAdvancePercent: z.number().min(0).max(100).optional(),
  /** True when the amount follows the months a mission runs in the contract year. */
  prorata: z.boolean(),
  ...fact,
});
export type PaymentRule = z.infer<typeof paymentRuleSchema>;

const ceilingSchema = z.strictObject({ size: z.string(), amount: eurosSchema, ...fact });

const head = {
  id: idSchema,
  label: z.string().min(1),
  /** Day it was compiled. */
  date: dateSchema,
  notice: z.string(),
  sources: sourcesSchema,
  own: z.boolean().optional(),
};

/** A scale of the ACI of CPTS: amounts by size and mission, deadlines, payment rules, published ceilings. */
export const aciBaremeSchema = z.strictObject({
  ...head,
  kind: z.literal('aci'),
  structure: z.string(),
  signedOn: dateSchema.nullable(),
  validFrom: dateSchema.nullable(),
  validTo: dateSchema.nullable(),
  contractYears: z.number().int().min(1).max(10),
  missions: z.array(aciMissionSchema),
  lines: z.array(aciLineSchema),
  ceilings: z.array(ceilingSchema),
  payments: z.array(paymentRuleSchema),
});
export type AciBareme = z.infer<typeof aciBaremeSchema>;

export const aidLineSchema = z.strictObject({
  id: idSchema,
  structure: z.enum(['CPTS', 'ESP', 'ESS', 'MSP', 'CDS']),
  kind: z.string().min(1),
  label: z.string().min(1),
  amount: eurosSchema.optional(),
  min: eurosSchema.optional(),
  max: eurosSchema.optional(),
  per: z.literal('an').optional(),
  schedule: z.string(),
  /** Region code of the ARS, when the line is one region's. */
  ars: z.string().optional(),
  size: z.string().optional(),
  ...validity,
  ...fact,
});
export type AidLine = z.infer<typeof aidLineSchema>;

/** Other aids (FIR, regions, other structures): landmarks, never a right. */
export const aidsBaremeSchema = z.strictObject({
  ...head,
  kind: z.literal('aides'),
  lines: z.array(aidLineSchema),
});
export type AidsBareme = z.infer<typeof aidsBaremeSchema>;

export const yearlyCeilingSchema = z.strictObject({
  year: z.number().int().min(2000).max(2200),
  amount: eurosSchema,
  ...fact,
});
export type YearlyCeiling = z.infer<typeof yearlyCeilingSchema>;

/** Yearly ceiling of what one professional may receive (CSP D. 1434-44). */
export const ceilingsBaremeSchema = z.strictObject({
  ...head,
  kind: z.literal('plafonds'),
  reference: z.string(),
  lines: z.array(yearlyCeilingSchema),
});
export type CeilingsBareme = z.infer<typeof ceilingsBaremeSchema>;

export const accountSchema = z.strictObject({
  /** First two digits of the account. */
  code: z.string().regex(/^\d{2}$/),
  side: z.enum(['charges', 'produits']),
  label: z.string().min(1),
  /** True for voluntary contributions, which no money follows. */
  voluntary: z.boolean().optional(),
  /** True for entries that move no money either: provisions, earmarked funds. */
  nonCash: z.boolean().optional(),
  ...fact,
});
export type Account = z.infer<typeof accountSchema>;

/** The chart of accounts of an association, by class. */
export const accountsBaremeSchema = z.strictObject({
  ...head,
  kind: z.literal('comptes'),
  lines: z.array(accountSchema),
});
export type AccountsBareme = z.infer<typeof accountsBaremeSchema>;

/** Any scale shipped under `resources/baremes/` or typed by a person. */
export const baremeSchema = z.discriminatedUnion('kind', [
  aciBaremeSchema,
  aidsBaremeSchema,
  ceilingsBaremeSchema,
  accountsBaremeSchema,
]);
export type Bareme = z.infer<typeof baremeSchema>;
