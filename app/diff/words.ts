import { diffSequences } from './sequence.ts';

/** A piece of text that stayed, went or came. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+['’]?|\s+|./gsu;

/**
 * The words that went and came between two texts, in reading order, removals before additions. The pieces `same` and
 * `removed` make the first text, the pieces `same` and `added` the second.
 */
export function diffWords(before: string, after: string): Piece[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : [];
  const old = before.match(TOKEN) ?? [];
  const now = after.match(TOKEN) ?? [];
  const pieces = diffSequences(old, now).map(
    ({ kind, from, to }): Piece => ({
      kind,
      text: (kind === 'added' ? now : old).slice(from, to).join(''),
    }),
  );
  return gathered(pieces);
}

/** Share of the words that two texts have in common, from 0 to 1. */
export function likeness(before: readonly string[], after: readonly string[]): number {
  if (!before.length || !after.length) return before.length === after.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of after) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  return (2 * common) / (before.length + after.length);
}

/** The words of a text, to measure a {@link likeness}. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Joins changes that only blanks or a sign set apart: three words rewritten read better as one change. */
function gathered(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [index, { kind, text }] of pieces.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if ((removed || added) && index < pieces.length - 1 && /^[^\p{L}\p{N}]{1,2}$/u.test(text)) {
      removed += text;
      added += text;
    } else {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}
