import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { FilePayload } from '../../app/contract.ts';
import { PrefigureError } from '../../app/errors.ts';
import { type Glossary, glossarySchema } from '../../app/glossary/index.ts';
import {
  type Comparison,
  comparisonDocument,
  comparisonSchema,
  type Orientation,
  orientationSchema,
} from '../../app/structures/index.ts';
import { payload } from './file-payload.ts';

/** The comparison of structures shipped with the program. @throws PrefigureError when it is broken: our own fault */
export function readComparison(resources: string): Comparison {
  return read(join(resources, 'structures', 'comparison.json'), comparisonSchema);
}

/** The questions and rules of the orientation. @throws PrefigureError when they are broken: our own fault */
export function readOrientation(resources: string): Orientation {
  return read(join(resources, 'structures', 'orientation.json'), orientationSchema);
}

/** The glossary. @throws PrefigureError when it is broken: our own fault */
export function readGlossary(resources: string): Glossary {
  return read(join(resources, 'glossaire.json'), glossarySchema);
}

/** The comparison as a Word file. */
export async function comparisonWord(resources: string): Promise<Uint8Array> {
  // Loaded on export only: the Word library is the heaviest part of the program.
  const { renderWord } = await import('../../app/word/index.ts');
  return renderWord(comparisonDocument(readComparison(resources)));
}

/** The same as the interface receives it. */
export async function comparisonFile(resources: string): Promise<FilePayload> {
  return payload('Quelle structure pour nous.docx', await comparisonWord(resources));
}

function read<T>(path: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new PrefigureError('invalid', `Fichier livré illisible : ${path}.`, undefined, { cause: error });
  }
}
