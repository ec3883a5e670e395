import type { Line, LineRole } from './lines.ts';
import { diffSequences } from './sequence.ts';
import { diffWords, likeness, type Piece, wordsOf } from './words.ts';

/** A paragraph that stayed, went, came, was rewritten, or only looks otherwise. */
export interface ParagraphChange {
  readonly kind: 'same' | 'removed' | 'added' | 'changed' | 'look';
  readonly role: LineRole;
  readonly pieces: readonly Piece[];
}

/** Two paragraphs with fewer words in common than this are two paragraphs, not one rewritten. */
const REWRITTEN = 0.4;
/** How far a rewritten paragraph is looked for, in paragraphs. */
const REACH = 12;

/** Paragraphs of two texts side by side, in reading order; nothing is left out. */
export function diffParagraphs(before: readonly Line[], after: readonly Line[]): ParagraphChange[] {
  const keyOf = ({ text, look, role }: Line) => `${role}\n${look}\n${text}`;
  const changes: ParagraphChange[] = [];
  let removed: Line[] = [];
  let added: Line[] = [];
  const flush = () => {
    changes.push(...pairUp(removed, added));
    removed = [];
    added = [];
  };
  for (const { kind, from, to } of diffSequences(before.map(keyOf), after.map(keyOf))) {
    if (kind === 'removed') removed.push(...before.slice(from, to));
    else if (kind === 'added') added.push(...after.slice(from, to));
    else {
      flush();
      for (const { role, text } of after.slice(from, to))
        changes.push({ kind: 'same', role, pieces: text ? [{ kind: 'same', text }] : [] });
    }
  }
  flush();
  return changes;
}

function pairUp(removed: readonly Line[], added: readonly Line[]): ParagraphChange[] {
  const words = added.map(({ text }) => wordsOf(text));
  const changes: ParagraphChange[] = [];
  let next = 0;
  const addUntil = (end: number) => {
    for (const { role, text } of added.slice(next, end)) changes.push(whole('added', role, text));
    next = Math.max(next, end);
  };
  for (const line of removed) {
    const own = wordsOf(line.text);
    let best = -1;
    let bestLikeness = REWRITTEN;
    for (let index = next; index < Math.min(added.length, next + REACH); index += 1) {
      const found = line.text === added[index]?.text ? 2 : likeness(own, words[index] ?? []);
      if (found >= bestLikeness && (best < 0 || found > bestLikeness)) {
        best = index;
        bestLikeness = found;
      }
    }
    const match = added[best];
    if (!match) {
      changes.push(whole('removed', line.role, line.text));
      continue;
    }
    addUntil(best);
    changes.push(rewritten(line, match));
    next = best + 1;
  }
  addUntil(added.length);
  return changes;
}

function whole(kind: 'added' | 'removed', role: LineRole, text: string): ParagraphChange {
  return { kind, role, pieces: text ? [{ kind, text }] : [] };
}

function rewritten(before: Line, after: Line): ParagraphChange {
  return {
    kind: before.text === after.text ? 'look' : 'changed',
    role: after.role,
    pieces: diffWords(before.text, after.text),
  };
}
