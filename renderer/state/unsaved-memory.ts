import { z } from 'zod';
import { type Dossier, dossierSchema } from '../../app/dossier/index.ts';
import { KEPT, type Memory } from './page-memory.ts';

const keptSchema = z.strictObject({ at: z.iso.datetime(), dossier: dossierSchema });

/** A dossier whose last words this page could not give to the disk. */
export type Kept = z.infer<typeof keptSchema>;

/** Keeps a dossier that could not be saved. A memory that is full keeps what it had. */
export function rememberUnsaved(memory: Memory | undefined, dossier: Dossier, now = new Date()): void {
  const kept: Kept = { at: now.toISOString(), dossier };
  try {
    memory?.setItem(KEPT.unsaved(dossier.id), JSON.stringify(kept));
  } catch {
    // The words are still on the screen, and the host may have kept them too.
  }
}

/** Forgets it: its words are on the disk, or nobody wants them. */
export function forgetUnsaved(memory: Memory | undefined, id: string): void {
  memory?.removeItem(KEPT.unsaved(id));
}

/** What a former page could not save of a dossier. */
export function recallUnsaved(memory: Memory | undefined, id: string): Kept | undefined {
  const text = memory?.getItem(KEPT.unsaved(id));
  if (!text) return undefined;
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
