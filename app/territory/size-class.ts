import * as z from 'zod/mini';
import data from '../../resources/territoire/tailles-aci.json' with { type: 'json' };
import { evidenceSchema } from '../plan/index.ts';

const sizesSchema = z.strictObject({
  date: z.iso.date(),
  source: z.string(),
  url: z.string(),
  evidence: evidenceSchema,
  boundary: z.string(),
  warnWithinPercent: z.number(),
  items: z.array(
    z.strictObject({ id: z.string(), label: z.string(), min: z.number(), max: z.nullable(z.number()) }),
  ),
});

/** The size classes of the ACI, with their source. */
export const ACI_SIZES = sizesSchema.parse(data);

export interface SizeClass {
  readonly id: string;
  readonly label: string;
  /** The threshold (inhabitants) the population is close to, if any: the ARS may then count otherwise. */
  readonly nearThreshold: number | undefined;
  /** How far from it, in percent of the threshold, signed. */
  readonly distancePercent: number | undefined;
}

/** The ACI size class of a population in inhabitants, with a warning near a threshold. */
export function sizeClassOf(population: number): SizeClass | undefined {
  const item = ACI_SIZES.items.find(({ max }) => max === null || population < max);
  if (!item || population <= 0) return undefined;
  const thresholds = ACI_SIZES.items.flatMap(({ max }) => (max === null ? [] : [max]));
  const near = thresholds.find(
    (threshold) => (Math.abs(population - threshold) / threshold) * 100 <= ACI_SIZES.warnWithinPercent,
  );
  return {
    id: item.id,
    label: item.label,
    nearThreshold: near,
    distancePercent: near ? Math.round(((population - near) / near) * 1000) / 10 : undefined,
  };
}
