import * as z from 'zod/mini';

/** What a dossier is called by among machines: also the name of its folder of versions. */
export const dossierIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{6,64}$/));
