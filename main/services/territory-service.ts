import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Ars, arsSchema } from '../../app/contract.ts';
import { buildReferential, communesFileSchema, type Referential } from '../../app/territory/index.ts';

/** The communes of France, read from the shipped file when first asked for and kept. */
export function lazyReferential(resources: string): () => Referential {
  let referential: Referential | undefined;
  return () => {
    referential ??= buildReferential(
      communesFileSchema.parse(
        JSON.parse(readFileSync(join(resources, 'territoire', 'communes.json'), 'utf8')),
      ),
    );
    return referential;
  };
}

const arsFileSchema = z.strictObject({
  date: z.iso.date(),
  source: z.string(),
  evidence: z.string(),
  items: z.array(arsSchema),
});

/** The 18 regional health agencies, with the departments each one covers. */
export function readArs(resources: string): Ars[] {
  return arsFileSchema.parse(JSON.parse(readFileSync(join(resources, 'ars.json'), 'utf8'))).items;
}

/** Names of the departments by code; a file of its own, so that an export need not read all the communes. */
export function readDepartements(resources: string): Readonly<Record<string, string>> {
  const path = join(resources, 'territoire', 'departements.json');
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8')));
}
