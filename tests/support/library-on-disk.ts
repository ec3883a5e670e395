import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dossierSchema } from '../../app/dossier/index.ts';

const fileSchema = z.object({
  answers: dossierSchema.shape.answers,
  attachments: dossierSchema.shape.attachments,
  citations: dossierSchema.shape.citations,
  notApplicable: dossierSchema.shape.notApplicable,
});

/** The only dossier of a library as its file says, and the bytes of its attachments by id. */
export function onlyDossier(library: string) {
  const [name = ''] = readdirSync(join(library, 'dossiers'));
  const folder = join(library, 'dossiers', name);
  return {
    ...fileSchema.parse(JSON.parse(readFileSync(join(folder, 'dossier.json'), 'utf8'))),
    bytes: (id: string) => new Uint8Array(readFileSync(join(folder, 'pieces', id))),
  };
}
