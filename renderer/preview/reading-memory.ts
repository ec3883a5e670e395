import type { PlanDocument } from '../../app/plan/index.ts';
import type { ReadingPlace } from './page/index.ts';

interface Memory {
  document: PlanDocument['id'];
  readonly places: Map<PlanDocument['id'], ReadingPlace>;
}

const memories = new Map<string, Memory>();

/** What was being read of a dossier, for as long as this window lives: coming back is coming back there. */
export function readingMemory(dossier: string): Memory {
  const memory = memories.get(dossier) ?? { document: 'projet', places: new Map() };
  memories.set(dossier, memory);
  return memory;
}
