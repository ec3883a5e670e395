import { z } from 'zod';

/** The compact referential of communes, as shipped in `resources/territoire/communes.json`. */
export const communesFileSchema = z.strictObject({
  source: z.string(),
  licence: z.string(),
  date: z.iso.date(),
  populationYear: z.string(),
  mayotteYear: z.string(),
  evidence: z.enum(['read', 'seed', 'derived', 'reconstructed']),
  /** code, name, region code */
  departements: z.array(z.tuple([z.string(), z.string(), z.string()])),
  /** SIREN, name, kind (CC, CA, CU, ME) */
  epci: z.array(z.tuple([z.string(), z.string(), z.string()])),
  /** INSEE code, name, department, index in `epci` or -1, postcodes separated by spaces, inhabitants */
  communes: z.array(
    z.tuple([z.string(), z.string(), z.string(), z.number().int(), z.string(), z.number().int().nullable()]),
  ),
  /** former or delegated code, its name, code of the commune it belongs to now */
  former: z.array(z.tuple([z.string(), z.string(), z.string()])),
});
export type CommunesFile = z.infer<typeof communesFileSchema>;

/** A commune or municipal district, ready to show. */
export const communeSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  departement: z.string(),
  epci: z.string().optional(),
  epciCode: z.string().optional(),
  postcodes: z.array(z.string()),
  /** Inhabitants (population municipale); undefined where nobody lives or nothing is published. */
  population: z.number().int().optional(),
  /** Year of that population. */
  populationYear: z.string(),
  /** The former name or code by which it was found, if so. */
  foundAs: z.string().optional(),
});
export type Commune = z.infer<typeof communeSchema>;

export const territoryGroupSchema = z.strictObject({
  kind: z.enum(['epci', 'departement']),
  code: z.string(),
  name: z.string(),
  /** Departments of its communes: several groups bear the same name. */
  departements: z.array(z.string()),
  /** Number of communes. */
  communes: z.number().int(),
  /** Inhabitants: sum over the communes, never the group's own published figure (another vintage). */
  population: z.number().int(),
});
export type TerritoryGroup = z.infer<typeof territoryGroupSchema>;
