import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** Reads a small file of the program's own comfort (never of a dossier); undefined when missing or damaged. */
export function readStateFile<T>(path: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Writes it whole or not at all. A failure is no one's concern: nothing of a dossier is in it. */
export function writeStateFile(path: string, state: unknown): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, JSON.stringify(state));
    renameSync(temporary, path);
  } catch {
    // The next start is as a first one.
  }
}
