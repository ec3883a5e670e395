import type { Signature } from '../../app/dossier/index.ts';

/** A signature out of an answer or a cell; empty for anything else. */
export function asSignature(value: unknown): Signature {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('type' in value)
    ? (value satisfies Signature)
    : {};
}
