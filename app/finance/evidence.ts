import type { Evidence } from '../plan/index.ts';
import type { SourceEntry } from './simulation.ts';

const ORDER: readonly Evidence[] = ['read', 'seed', 'derived', 'reconstructed'];

/** The least sure of several; `read` when there is none. */
export function weakestEvidence(all: readonly Evidence[]): Evidence {
  return all.reduce<Evidence>(
    (weak, each) => (ORDER.indexOf(each) > ORDER.indexOf(weak) ? each : weak),
    'read',
  );
}

const WORDS: Readonly<Record<Evidence, string>> = {
  read: 'lu dans une source',
  seed: 'document de départ',
  derived: 'calculé',
  reconstructed: 'reconstruit, à confirmer',
};

/** How sure a figure is, in words; a person's own figure says so first. */
export function evidenceLabel({ evidence, own }: { evidence: Evidence; own?: boolean | undefined }): string {
  return own ? 'votre chiffre' : WORDS[evidence];
}

/** Title and address of a source; words typed by a person stand for themselves. */
export function resolveSource(
  bareme: { readonly sources: Readonly<Record<string, SourceEntry>> },
  source: string,
): SourceEntry {
  return bareme.sources[source] ?? { title: source, url: '' };
}
