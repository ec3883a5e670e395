import type { Evidence } from '../../app/plan/index.ts';
import type { Tone } from '../components/index.ts';

/** How sure a fact is, in words a person understands. */
export const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  read: 'lu dans une source',
  seed: 'documents fondateurs',
  derived: 'calculé',
  reconstructed: 'reconstruit, à confirmer',
};

export const EVIDENCE_TONE: Readonly<Record<Evidence, Tone>> = {
  read: 'teal',
  seed: 'blue',
  derived: 'neutral',
  reconstructed: 'amber',
};
