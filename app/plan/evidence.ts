import * as z from 'zod/mini';

/** How sure a fact is: read in a source, given by the founding documents, derived, or reconstructed. */
export const evidenceSchema = z.enum(['read', 'seed', 'derived', 'reconstructed']);
export type Evidence = z.infer<typeof evidenceSchema>;
